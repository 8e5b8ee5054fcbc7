package org.entente;

import java.util.stream.LongStream;

/** Seeds of randomised tests: few by default, and as many times more as ENTENTE_TEST_MORE says. */
public final class Seeds {
    private static final int MORE = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_MORE", "1"));

    private Seeds() {}

    /** The first seeds; the same ones each time. */
    public static LongStream first(int few) {
        return LongStream.range(1, 1 + (long) few * MORE);
    }
}
