package io.github.forceplan.io.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Damages a file at random, as accidents and attackers do. */
final class Mutation {

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        "- ",
        "\n",
        "\t",
        " ",
        "\"",
        "'",
        "#",
        "&a ",
        "*a",
        "!!int ",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "? ",
        "<<: ",
        "---\n",
        "...\n",
        "\u0000",
        "\uFEFF",
        "\u2028",
        "\uD83D\uDE00",
        "\r",
        ",",
        "\\",
        "null",
        "~",
        ".nan",
        "-.inf",
        "1e999999999",
        "-0",
        "1_000",
        "0x7f",
        "1".repeat(40),
        "9".repeat(400),
        "NaN",
        "true",
        "no",
        "2019/20",
        "2019-02-31",
        "source: ",
        "type: ",
        "each: ",
        "[".repeat(70),
        "{a: ".repeat(70),
        "x".repeat(300)
    };

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    byte[] damage(byte[] good) {
        byte[] bytes = good;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> splice(bytes, at, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            case 1 -> splice(bytes, at, end, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            case 2 -> splice(bytes, at, end, new byte[0]);
            case 3 -> splice(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 4 -> splice(bytes, at, at, copy(bytes));
            case 5 -> splice(bytes, at, bytes.length, new byte[0]);
            default -> splice(bytes, at, end, copy(bytes));
        };
    }

    private byte[] copy(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(piece);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
