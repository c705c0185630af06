package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.InputBytes;
import io.github.forceplan.io.fault.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that a plan was read from.
 *
 * @param file its name: the plan's own without folders, others as the plan writes them
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record InputFile(String file, String sha256) {

    static InputFile of(String file, byte[] bytes) {
        return new InputFile(file, HexFormat.of().formatHex(newDigest().digest(bytes)));
    }

    static InputFile of(String file, Path path) throws RefusedException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = InputBytes.open(path, file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw InputBytes.unreadable(file, e);
        }
        return new InputFile(file, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one lacks it.", e);
        }
    }
}
