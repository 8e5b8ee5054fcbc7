package org.entente.paper.text;

import java.util.concurrent.TimeUnit;

/**
 * How much work the reading of one PDF may make. A form that draws itself, a page of millions of
 * drawing operators or a tree of pages that never ends would keep a thread busy for days.
 */
final class PdfBudget {
    /** Drawing operators of a document; a dense map has some hundred thousand a page. */
    private static final long MOST_OPERATORS = 20_000_000;

    /** Form XObjects within one page; each may draw others. */
    private static final int MOST_FORMS = 10_000;

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final long began = System.nanoTime();
    private long operators;
    private int forms;

    /** A page begins. */
    void page() {
        forms = 0;
        requireTime();
    }

    /** An operator is carried out. */
    void operator(String name) {
        operators++;
        if (name.equals("Do")) {
            forms++;
        }
        if (operators > MOST_OPERATORS || forms > MOST_FORMS) {
            throw new PdfBudgetException();
        }
        if (operators % 1024 == 0) {
            requireTime();
        }
    }

    private void requireTime() {
        if (System.nanoTime() - began > MOST_NANOS) {
            throw new PdfBudgetException();
        }
    }

    /** The document makes more work than any paper does. */
    static final class PdfBudgetException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
