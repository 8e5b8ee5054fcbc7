package org.entente.report;

/**
 * A page without what HTML lets one leave out (Living Standard, 13.1.2): the end tags of rows and
 * cells, and the quotes about short values that stand in thousands of them. A large dossier has
 * tens of thousands of either. Read once from end to end, since this is the last thing that a
 * reader waits for.
 */
final class CompactHtml {
    /** What is computed is the rule, and needs no mark of its own. */
    private static final String COMPUTED = "<a class=\"fig o-computed\" href=\"#f";

    private final String page;
    private final StringBuilder out;
    private int at;

    private CompactHtml(String page) {
        this.page = page;
        this.out = new StringBuilder(page.length());
    }

    /** @param page HTML; its scripts, and what comes after the first, are left alone */
    static String of(String page) {
        int scripts = page.indexOf("<script");
        return new CompactHtml(page).write(scripts < 0 ? page.length() : scripts);
    }

    private String write(int end) {
        for (int tag = page.indexOf('<'); tag >= 0 && tag < end; tag = page.indexOf('<', at)) {
            out.append(page, at, tag);
            at = tag;
            if (isEndOfCell()) {
                at += "</td>".length();
            } else if (!computed()) {
                tag();
            }
        }
        return out.append(page, at, page.length()).toString();
    }

    private boolean isEndOfCell() {
        return page.startsWith("</t", at)
                && at + 4 < page.length()
                && "dhr".indexOf(page.charAt(at + 3)) >= 0
                && page.charAt(at + 4) == '>';
    }

    /** The link of a computed number, which begins at this place, in its short form. */
    private boolean computed() {
        if (!page.startsWith(COMPUTED, at)) {
            return false;
        }
        int from = at + COMPUTED.length();
        int to = from;
        while (to < page.length() && Character.isDigit(page.charAt(to))) {
            to++;
        }
        if (to == from || !page.startsWith("\">", to)) {
            return false;
        }
        out.append("<a class=fig href=#f").append(page, from, to).append('>');
        at = to + 2;
        return true;
    }

    /** Any other tag, as far as its last attribute with a value. */
    private void tag() {
        int from = at++;
        while (at < page.length() && page.charAt(at) != '>') {
            if (page.charAt(at) != '"') {
                at++;
                continue;
            }
            int close = page.indexOf('"', at + 1);
            if (close < 0) {
                break;
            }
            out.append(page, from, at);
            value(close);
            from = close + 1;
            at = from;
        }
        out.append(page, from, at);
    }

    /** The value whose quotes stand at this place and at {@code close}. */
    private void value(int close) {
        int to = close;
        while (to > at + 1 && page.charAt(to - 1) == ' ' && endsWith(" class=", 0)) {
            to--;
        }
        String value = page.substring(at + 1, to);
        boolean number = value.equals("num") && endsWith("<td class=", 0) && page.startsWith(">", close + 1);
        if (number || (endsWith("=", 0) && endsWith(" data-", 2) && isShort(value) && ends(close + 1))) {
            out.append(value);
        } else {
            out.append('"').append(value).append('"');
        }
    }

    /** Whether an attribute ends here, since a blank or the end of its tag follows. */
    private boolean ends(int here) {
        return page.startsWith(">", here) || page.startsWith(" ", here);
    }

    private static boolean isShort(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '-' && c != '_' && !(c < 128 && Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** Whether what is written, but for so many characters, ends with a text. */
    private boolean endsWith(String text, int but) {
        int start = out.length() - but - text.length();
        for (int i = 0; i < text.length(); i++) {
            if (start < 0 || out.charAt(start + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
