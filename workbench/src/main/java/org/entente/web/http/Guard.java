package org.entente.web.http;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Checks every request before anything else: that it names this server, so that a page of another
 * site whose name was made to lead here (DNS rebinding) gets nothing; that it comes from a page of
 * this server when it would change something or run a query; and that it is no WebSocket.
 */
public final class Guard {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** What every response carries, also one that is refused before it reaches a page. */
    static final Map<String, String> HEADERS = headers();

    private final Set<String> names = new HashSet<>(Set.of("localhost"));

    private final boolean sql;

    /** @param sql whether queries in SQL are answered */
    public Guard(List<String> more, boolean sql) {
        this.sql = sql;
        more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    public void check(Context request) {
        protect(request);
        String host = request.header("Host");
        if (host == null || !isOurs(host)) {
            throw new WebException(
                    421,
                    "unknown_host",
                    WebTexts.english().get("error.host", Arguments.none().with("host", host == null ? "" : host)));
        }
        if (request.header("Sec-WebSocket-Key") != null || "websocket".equalsIgnoreCase(request.header("Upgrade"))) {
            throw new WebException(400, "no_websocket", WebTexts.english().get("error.websocket"));
        }
        requireSqlAllowed(request);
        String method = request.req().getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") && !isFromHere(request, host) && !isOfProgram(request)) {
            throw new WebException(403, "other_origin", WebTexts.english().get("error.origin"));
        }
    }

    /** The name of a host without its port. An address in digits cannot be another site's name. */
    private boolean isOurs(String host) {
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return names.contains(name) || DIGITS.matcher(name).matches();
    }

    private static boolean isFromHere(Context request, String host) {
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        return (site == null || site.equals("same-origin"))
                && origin != null
                && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    /**
     * A message to the tools for assistants, which only read, may also come from a program that is
     * no browser: every browser names the origin of what it posts.
     */
    private static boolean isOfProgram(Context request) {
        return request.path().equals("/mcp")
                && request.header("Origin") == null
                && request.header("Sec-Fetch-Site") == null;
    }

    /**
     * A query costs time, and a page of another site must not make its reader's browser send one.
     */
    private void requireSqlAllowed(Context request) {
        String path = request.path();
        if (!path.equals("/sql") && !path.startsWith("/sql/") && !path.startsWith("/sql.")) {
            return;
        }
        if (!sql) {
            throw new WebException(403, "sql_closed", WebTexts.english().get("error.sql"));
        }
        String site = request.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new WebException(403, "other_site", WebTexts.english().get("error.sql.site"));
        }
    }

    /**
     * Lets only this machine read what is for the operator where the server listens to others too.
     *
     * @throws WebException 403 for everybody else
     */
    public static Context requireOperator(Context request, String bind) {
        if (!isOperator(bind, request.ip())) {
            throw new WebException(403, "operator_only", WebTexts.english().get("error.403"));
        }
        return request;
    }

    public static boolean isOperator(String bind, String client) {
        String plain = client.replaceAll("[\\[\\]]", "");
        return isLoopback(bind) || isLoopback(plain) || plain.equals("0:0:0:0:0:0:0:1");
    }

    private static void protect(Context request) {
        HEADERS.forEach(request::header);
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        // With no-referrer a browser would not name the origin of a form of this server either.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        return Map.copyOf(headers);
    }

    /** Whether an address to listen on is this machine's own. */
    public static boolean isLoopback(@Nullable String bind) {
        return bind != null && (bind.equals("localhost") || bind.startsWith("127.") || bind.equals("::1"));
    }
}
