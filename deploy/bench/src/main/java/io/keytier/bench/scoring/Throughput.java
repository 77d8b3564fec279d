package io.keytier.bench.scoring;

import java.time.Duration;

/** Something that takes all purchases from the beginning of their topic. */
interface Throughput {

    /**
     * Records a second, from the first one read to the commit of the last.
     *
     * @param records how many are in the topic
     */
    double perSecond(long records, Duration patience);
}
