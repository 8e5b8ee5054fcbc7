package org.entente.web.http;

/**
 * Places and widths as classes, since the pages may not hold styles of their own: {@code l-355}
 * begins at 35.5 % and {@code w-1000} is as wide as its track.
 */
final class Steps {
    private static final int MOST = 1000;

    private Steps() {}

    static String css() {
        StringBuilder css = new StringBuilder(50_000);
        for (int step = 0; step <= MOST; step++) {
            String percent = step / 10 + "." + step % 10 + "%";
            css.append(".l-")
                    .append(step)
                    .append("{left:")
                    .append(percent)
                    .append("}.w-")
                    .append(step);
            css.append("{width:").append(percent).append('}');
        }
        return css.append('\n').toString();
    }
}
