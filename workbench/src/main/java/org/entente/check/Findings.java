package org.entente.check;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.StoreException;
import org.entente.text.MessageBundle;

/**
 * Collects what inspections find; one that cannot read what it looks at has found something too.
 */
public final class Findings {
    private static final MessageBundle MESSAGES = MessageBundle.english(Findings.class);

    private final List<Finding> all = new ArrayList<>();

    /** A look at something that may fail. */
    @FunctionalInterface
    public interface Look {
        void run();
    }

    public void whole(String area, String subject, String text) {
        all.add(new Finding(area, subject, Finding.Verdict.WHOLE, text));
    }

    public void note(String area, String subject, String text) {
        all.add(new Finding(area, subject, Finding.Verdict.NOTE, text));
    }

    public void skipped(String area, String subject, String text) {
        all.add(new Finding(area, subject, Finding.Verdict.SKIPPED, text));
    }

    public void wrong(String area, String subject, String text) {
        all.add(new Finding(area, subject, Finding.Verdict.WRONG, text));
    }

    /** Runs a look; when the store cannot be read there, that is what was found. */
    public void guard(String area, String subject, Look look) {
        try {
            look.run();
        } catch (StoreException e) {
            wrong(area, subject, MESSAGES.fill("unreadable", "reason", e.getMessage()));
        }
    }

    public List<Finding> list() {
        return List.copyOf(all);
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return all.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.WRONG);
    }
}
