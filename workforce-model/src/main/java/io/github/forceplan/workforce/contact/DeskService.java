package io.github.forceplan.workforce.contact;

import java.util.List;

/**
 * What a desk achieves over a financial year with some cover.
 *
 * @param streams by stream, in the order in which the desk answers them
 * @param occupancy share of the covered hours that answered calls fill
 */
public record DeskService(List<StreamService> streams, double occupancy) {

    public DeskService {
        streams = List.copyOf(streams);
    }
}
