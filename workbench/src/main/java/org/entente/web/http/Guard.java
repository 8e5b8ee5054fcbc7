package org.entente.web.http;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every request before anything else: that it names this server, so that a page of another site whose name was
 * made to lead here (DNS rebinding) gets nothing, and that it comes from a page of this server when it would change something.
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

    private final Set<String> names = new HashSet<>(Set.of("localhost"));

    public Guard(List<String> more) {
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
        String method = request.req().getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") && !isFromHere(request, host)) {
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

    private static void protect(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        // With no-referrer a browser would not name the origin of a form of this server either.
        request.header("Referrer-Policy", "same-origin");
        request.header("X-Frame-Options", "DENY");
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        request.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    /** Whether an address to listen on is this machine's own. */
    public static boolean isLoopback(@Nullable String bind) {
        return bind != null && (bind.equals("localhost") || bind.startsWith("127.") || bind.equals("::1"));
    }
}
