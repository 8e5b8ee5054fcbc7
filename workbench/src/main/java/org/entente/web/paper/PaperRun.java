package org.entente.web.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One audit of a paper that was brought: how far it is, and in the end what came of it. Written by
 * one thread, read by others.
 */
final class PaperRun {
    /** The steps of an audit, in their order; the last two are ends. */
    enum Step {
        WAITING,
        READING,
        JUDGING,
        DONE,
        FAILED
    }

    /**
     * What came of an audit.
     *
     * @param counts of each verdict, by its code
     * @param events how many were found
     * @param numbers how many were found
     * @param cautions what to mind about how it was read
     * @param parts the marked text and the tables, as HTML
     * @param json the whole audit
     * @param csv the claims
     */
    record Result(
            Map<String, Long> counts,
            int events,
            int numbers,
            List<String> cautions,
            String parts,
            byte[] json,
            byte[] csv) {}

    private final String id;
    private final String name;
    private volatile Step step = Step.WAITING;
    private volatile int claims;
    private volatile int judged;
    private volatile @Nullable Result result;
    private volatile String error = "";
    private volatile Instant changed = Instant.now();

    PaperRun(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    /** Name of the paper's file. */
    String name() {
        return name;
    }

    Step step() {
        return step;
    }

    boolean hasEnded() {
        return step == Step.DONE || step == Step.FAILED;
    }

    int claims() {
        return claims;
    }

    int judged() {
        return judged;
    }

    @Nullable Result result() {
        return result;
    }

    /** Why it failed, for people; empty when it did not. */
    String error() {
        return error;
    }

    Instant changed() {
        return changed;
    }

    void read() {
        enter(Step.READING);
    }

    void judge(int found) {
        claims = found;
        enter(Step.JUDGING);
    }

    void judged(int number) {
        judged = number;
    }

    void end(Result what) {
        result = what;
        enter(Step.DONE);
    }

    void fail(String why) {
        error = why;
        enter(Step.FAILED);
    }

    private void enter(Step next) {
        changed = Instant.now();
        step = next;
    }
}
