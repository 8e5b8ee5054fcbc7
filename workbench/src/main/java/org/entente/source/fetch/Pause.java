package org.entente.source.fetch;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {
    void rest(Duration time) throws InterruptedException;

    static Pause real() {
        return time -> Thread.sleep(time.toMillis());
    }
}
