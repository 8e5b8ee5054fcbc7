package org.entente.source.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.entente.text.MessageBundle;

/**
 * Asks a server, and follows where it sends to: a bounded number of times, never in a circle, never
 * from https to http.
 */
final class RedirectFollower {
    private static final MessageBundle MESSAGES = MessageBundle.english(RedirectFollower.class);

    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client;
    private final Duration answer;

    /**
     * @param client one that does not follow redirects by itself
     * @param answer longest wait for the beginning of an answer
     */
    RedirectFollower(HttpClient client, Duration answer) {
        this.client = client;
        this.answer = answer;
    }

    static HttpClient client(Duration connect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    /**
     * The first answer that is no redirect.
     *
     * @param secrets headers sent only to the host of the address itself
     * @throws TryAgainException when the server could not be reached or did not answer in time
     * @throws FetchException when a redirect is not allowed or its certificate is not trusted
     */
    HttpResponse<Body> get(URI address, Map<String, String> headers, Map<String, String> secrets)
            throws IOException, InterruptedException {
        URI at = address;
        Set<URI> visited = new LinkedHashSet<>();
        while (true) {
            requireHttp(at);
            if (!visited.add(at)) {
                throw new FetchException(MESSAGES.fill("redirect_circle", "address", address, "at", at));
            }
            if (visited.size() > MOST_REDIRECTS + 1) {
                throw new FetchException(MESSAGES.fill(
                        "too_many_redirects", "address", address, "most_redirects", MOST_REDIRECTS, "at", at));
            }
            Map<String, String> all = new HashMap<>(headers);
            if (isSameServer(address, at)) {
                all.putAll(secrets);
            }
            HttpResponse<Body> response = send(at, all);
            Optional<URI> next = redirect(address, at, response);
            if (next.isEmpty()) {
                return response;
            }
            at = next.get();
        }
    }

    private HttpResponse<Body> send(URI at, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(answer);
        headers.forEach(request::setHeader);
        try {
            return client.send(request.setHeader("User-Agent", agent()).build(), info -> new Body());
        } catch (HttpTimeoutException e) {
            throw new TryAgainException(
                    MESSAGES.fill("no_answer", "host", at.getHost(), "answer", Amounts.time(answer)), null);
        } catch (SSLException e) {
            throw new FetchException(MESSAGES.fill("untrusted", "host", at.getHost(), "reason", e.getMessage()));
        } catch (IOException e) {
            throw new TryAgainException(MESSAGES.fill("unreachable", "host", at.getHost(), "reason", reason(e)), null);
        }
    }

    private static Optional<URI> redirect(URI address, URI at, HttpResponse<Body> response) throws FetchException {
        int status = response.statusCode();
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            return Optional.empty();
        }
        response.body().close();
        String location = response.headers().firstValue("Location").orElse("");
        try {
            if (location.isBlank()) {
                throw new FetchException(MESSAGES.fill("redirect_nowhere", "address", address, "status", status));
            }
            URI next = at.resolve(location.strip());
            requireHttp(next);
            if ("https".equalsIgnoreCase(at.getScheme()) && !"https".equalsIgnoreCase(next.getScheme())) {
                throw new FetchException(MESSAGES.fill("downgrade", "address", address, "next", next));
            }
            return Optional.of(next);
        } catch (IllegalArgumentException e) {
            throw new FetchException(MESSAGES.fill("redirect_nowhere", "address", address, "status", status));
        }
    }

    private static void requireHttp(URI address) throws FetchException {
        boolean http = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!http || address.getHost() == null || address.getUserInfo() != null) {
            throw new FetchException(MESSAGES.fill("not_http", "address", address));
        }
    }

    private static boolean isSameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }

    /** The User-Agent header: it names the program, so that a publisher can write to its makers. */
    static String agent() {
        String version = RedirectFollower.class.getPackage().getImplementationVersion();
        return "Entente/" + (version == null ? "unpackaged" : version)
                + " (research workbench; downloads a dataset for one user)";
    }

    private static String reason(IOException e) {
        Throwable at = e;
        while (at.getMessage() == null && at.getCause() != null) {
            at = at.getCause();
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
}
