package org.entente.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Path and query of a page, the query in one order, so that the same page has one address.
 *
 * @param path decoded, without the suffix of a form
 * @param query by name; an empty value is no value
 */
public record Address(String path, Map<String, String> query) {
    public Address {
        query = new TreeMap<>(query);
        query.values().removeIf(String::isEmpty);
    }

    /** The page itself. */
    public String text() {
        return write(path, query);
    }

    public String inForm(String suffix) {
        return write(path + suffix, query);
    }

    /** The page with another value in its query; an empty one takes it away. */
    public String with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(query);
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return write(path, changed);
    }

    /** Another page, given with its query, in the language that was chosen in this one. */
    public String to(String other) {
        String language = query.get("lang");
        if (language == null || other.startsWith("/assets/")) {
            return other;
        }
        int anchor = other.indexOf('#');
        String page = anchor < 0 ? other : other.substring(0, anchor);
        return page + (page.contains("?") ? "&" : "?") + "lang=" + language
                + (anchor < 0 ? "" : other.substring(anchor));
    }

    private static String write(String path, Map<String, String> query) {
        StringBuilder text = new StringBuilder(encodePath(path));
        char between = '?';
        for (Map.Entry<String, String> one : query.entrySet()) {
            text.append(between)
                    .append(encode(one.getKey()))
                    .append('=')
                    .append(encode(one.getValue()).replace("%2C", ",").replace("%3A", ":"));
            between = '&';
        }
        return text.toString();
    }

    /** A path of which each piece is encoded; slashes stay. */
    public static String encodePath(String path) {
        String[] pieces = path.split("/", -1);
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = encode(pieces[i]).replace("+", "%20").replace("%3A", ":");
        }
        return String.join("/", pieces);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
