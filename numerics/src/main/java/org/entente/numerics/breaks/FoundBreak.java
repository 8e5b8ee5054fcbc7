package org.entente.numerics.breaks;

import java.util.Optional;

/**
 * A break of the chosen division with what is known of it.
 *
 * @param at observations before it
 * @param interval 95 %, with a variance of its own in each regime; empty where none can be computed
 * @param robustInterval 95 %, allowing for correlation in time as well
 * @param test supF for one change between the neighbouring breaks; empty where the stretch is too
 *     short
 * @param bootstrapped the same, with a p-value that allows for correlation in time
 */
public record FoundBreak(
        int at,
        Optional<BreakInterval> interval,
        Optional<BreakInterval> robustInterval,
        Optional<ChangeTest> test,
        Optional<ChangeTest> bootstrapped) {}
