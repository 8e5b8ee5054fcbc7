package org.entente.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.Container;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.entente.Workbench;
import org.entente.mcp.McpOverHttp;
import org.entente.mcp.McpService;
import org.entente.text.Arguments;
import org.entente.web.data.SqlRuns;
import org.entente.web.dossier.CaseClaims;
import org.entente.web.http.Assets;
import org.entente.web.http.BareErrors;
import org.entente.web.http.ConnectionLimit;
import org.entente.web.http.ErrorResponses;
import org.entente.web.http.Form;
import org.entente.web.http.Guard;
import org.entente.web.http.Json;
import org.entente.web.http.LateResponses;
import org.entente.web.http.PageCache;
import org.entente.web.http.Rate;
import org.entente.web.http.Rendered;
import org.entente.web.http.Resource;
import org.entente.web.http.Responder;
import org.entente.web.http.ResponseWriter;
import org.entente.web.http.SlowHeaders;
import org.entente.web.http.StoreProvider;
import org.entente.web.http.Templates;
import org.entente.web.http.WebException;
import org.entente.web.http.WebTexts;
import org.entente.web.paper.PaperRuns;
import org.entente.web.paper.PaperUpload;
import org.entente.web.sources.ImportRuns;
import org.entente.web.sources.ImportUpload;
import org.jspecify.annotations.Nullable;

/** The server: puts its parts together, and ends with all requests under way answered. */
public final class WebServer implements AutoCloseable {
    /** More than one address can hold by its connections ({@link ServerLimits}). */
    private static final int THREADS = 200;

    private static final int HEADER_BYTES = 16 << 10;
    private static final long BODY_BYTES = 64 << 10;

    /**
     * A body comes at least this fast; a busy server that is slow to read must not take it for the
     * client's doing.
     */
    private static final long BODY_BYTES_A_SECOND = 200;

    /** A response is read at least this fast. */
    private static final long RESPONSE_BYTES_A_SECOND = 1_000;

    private static final long CACHE_BYTES = 48L << 20;

    /** For requests that are under way when the server ends. */
    static final long GRACE_MILLIS = 3_000;

    private final Javalin javalin;
    private final StoreProvider stores;
    private final PaperRuns papers;
    private final @Nullable McpOverHttp messages;
    private final CacheWarmer warmer;
    private final Consumer<String> log;

    private WebServer(
            Javalin javalin,
            StoreProvider stores,
            PaperRuns papers,
            @Nullable McpOverHttp messages,
            CacheWarmer warmer,
            Consumer<String> log) {
        this.javalin = javalin;
        this.stores = stores;
        this.papers = papers;
        this.messages = messages;
        this.warmer = warmer;
        this.log = log;
    }

    /**
     * Starts a server.
     *
     * @throws org.entente.store.StoreException when the store cannot be read
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public static WebServer start(ServeOptions options) {
        return start(options, ServerLimits.usual());
    }

    static WebServer start(ServeOptions options, ServerLimits limits) {
        StoreProvider stores = new StoreProvider(options.home(), options.log());
        try {
            Assets assets = new Assets();
            Templates templates = new Templates(assets, options.importToken() != null);
            PageCache cache = new PageCache(CACHE_BYTES);
            Responder responder = new Responder(stores, cache, templates, options.version());
            Metrics metrics = new Metrics();
            CaseClaims claims = new CaseClaims();
            SqlRuns runs = new SqlRuns();
            PaperRuns papers = new PaperRuns(options.log());
            ImportRuns imports = new ImportRuns(
                    options.home(), options.importToken(), Guard.isLoopback(options.bind()), options.log());
            McpOverHttp messages = options.mcp() ? messages(options) : null;
            List<Resource> resources = Resources.all(runs, papers, imports, claims);
            Javalin javalin = Javalin.create(config -> {
                limit(config, limits);
                guard(config, options, metrics, limits.rate());
                route(config, resources, responder);
                config.routes.post("/sql/stop/{run}", request -> stop(request, runs));
                config.routes.post("/audit", new PaperUpload(papers, options.home(), limits.paper())::take);
                config.routes.post("/setup", new ImportUpload(imports, limits.files())::take);
                if (messages != null) {
                    config.routes.post("/mcp", new McpPost(messages)::take);
                }
                plain(config, options, assets, metrics, cache, stores);
                ErrorResponses errors = new ErrorResponses(templates, options.log());
                config.routes.exception(Exception.class, errors::answer);
                config.routes.exception(HttpResponseException.class, errors::answer);
                config.router.javaLangErrorHandler(
                        (response, error) -> options.log().accept(String.valueOf(error)));
            });
            listen(javalin, options);
            return new WebServer(
                    javalin,
                    stores,
                    papers,
                    messages,
                    warmer(stores, resources, responder, options).start(),
                    options.log());
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static McpOverHttp messages(ServeOptions options) {
        return new McpOverHttp(
                McpService.forWeb(() -> Workbench.open(options.home()), options.version(), options.log()));
    }

    private static CacheWarmer warmer(
            StoreProvider stores, List<Resource> resources, Responder responder, ServeOptions options) {
        Map<String, Resource> byPath =
                resources.stream().collect(Collectors.toMap(Resource::path, Function.identity()));
        return new CacheWarmer(
                stores,
                (template, values, snapshot, betweenSections) -> responder.prepare(
                        Objects.requireNonNull(byPath.get(template), template), values, snapshot, betweenSections),
                options.log());
    }

    private static void listen(Javalin javalin, ServeOptions options) {
        try {
            javalin.start(options.bind(), options.port());
        } catch (RuntimeException e) {
            throw new java.io.UncheckedIOException(new java.io.IOException(
                    "cannot listen on %s port %d: %s".formatted(options.bind(), options.port(), reason(e)), e));
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void limit(JavalinConfig config, ServerLimits limits) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = BODY_BYTES;
        config.http.generateEtags = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, 60_000);
        config.jetty.modifyHttpConfiguration(http -> limit(http, limits));
        config.jetty.modifyServer(server -> limit(server, limits));
    }

    private static void limit(HttpConfiguration http, ServerLimits limits) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(limits.idle().toMillis());
        http.setMinRequestDataRate(BODY_BYTES_A_SECOND);
        http.setMinResponseDataRate(RESPONSE_BYTES_A_SECOND);
    }

    private static void limit(Server server, ServerLimits limits) {
        server.setStopTimeout(GRACE_MILLIS);
        server.setErrorHandler(new BareErrors());
        server.addBean(new SlowHeaders(server, limits.header().toMillis()));
        ConnectionLimit connections = new ConnectionLimit(limits.connections());
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                server.insertHandler(new LateResponses(limits.response(), limits.files()));
                // Connectors are made later than this configuration, and hand connections to the
                // listeners among their beans.
                for (Connector connector : server.getConnectors()) {
                    ((Container) connector).addBean(connections);
                }
            }
        });
    }

    private static void guard(JavalinConfig config, ServeOptions options, Metrics metrics, Rate rate) {
        Guard guard = new Guard(options.hosts(), options.sql());
        config.routes.before(request -> {
            metrics.begin();
            request.attribute("began", System.nanoTime());
            guard.check(request);
            if (!rate.admits(request.ip())) {
                throw new WebException(
                        429, "too_many_requests", Responder.texts(request).get("error.rate"));
            }
        });
        config.requestLogger.http((request, millis) -> {
            Long began = request.attribute("began");
            if (began != null) {
                metrics.end(route(request), request.res().getStatus(), System.nanoTime() - began);
            }
        });
    }

    private static String route(Context request) {
        return request.endpoints().lastHttpEndpoint() == null
                ? "none"
                : request.endpoints().lastHttpEndpoint().path;
    }

    /**
     * Suffixed addresses come first, since the page's own template would take them for a part of a
     * name.
     */
    private static void route(JavalinConfig config, List<Resource> resources, Responder responder) {
        for (Resource resource : resources) {
            for (Form form : resource.forms()) {
                if (form != Form.HTML && !resource.path().equals("/")) {
                    get(config, resource.path() + form.suffix(), resource, responder, form);
                }
            }
            get(config, resource.path(), resource, responder, null);
        }
    }

    private static void get(
            JavalinConfig config, String path, Resource resource, Responder responder, @Nullable Form form) {
        get(config, path, request -> responder.answer(request, resource, form));
    }

    /** HEAD is GET of which only the header is sent: the handlers see to it. */
    private static void get(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    /** Stops a query, and leads back to those that still run. */
    private static void stop(Context request, SqlRuns runs) {
        runs.stop(request.pathParam("run"), request.ip());
        request.header("Location", "/sql/running");
        request.res().setStatus(303);
    }

    /** What is no page. */
    private static void plain(
            JavalinConfig config,
            ServeOptions options,
            Assets assets,
            Metrics metrics,
            PageCache cache,
            StoreProvider stores) {
        get(config, "/assets/{checksum}/{name}", assets::serve);
        get(
                config,
                "/health",
                request -> uncached(request, Form.JSON.contentType(), Json.bytes(Map.of("status", "ok"))));
        get(
                config,
                "/metrics",
                request -> uncached(
                        Guard.requireOperator(request, options.bind()),
                        "text/plain;version=0.0.4;charset=utf-8",
                        metrics.text(cache.counts(), stores.peek()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        byte[] description = Json.bytes(OpenApi.describe(Resources.all(), options.version()));
        get(config, "/openapi.json", request -> uncached(request, Form.JSON.contentType(), description));
        get(
                config,
                "/robots.txt",
                request -> uncached(
                        request,
                        "text/plain;charset=utf-8",
                        "User-agent: *\nDisallow: /\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static void uncached(Context request, String type, byte[] content) throws java.io.IOException {
        request.header("Cache-Control", "no-store");
        ResponseWriter.send(request, Rendered.of(type, "", content), null);
    }

    /** What an operator should know at the start. */
    public static String describe(ServeOptions options) {
        return WebTexts.english()
                .get(
                        (options.importToken() == null ? "log.started" : "log.started.import")
                                + (Guard.isLoopback(options.bind()) ? "" : ".open"),
                        Arguments.none()
                                .with("home", options.home().directory().toString())
                                .with("bind", options.bind()));
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /**
     * Takes no more requests and waits some seconds for those under way. What is computed in the
     * background goes on: this is for a process that ends.
     */
    public void stop() {
        warmer.stop();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            // Some took longer than the grace: they have been broken off, and what they held is
            // closed all the same.
            log.accept(WebTexts.english().get("log.broken.off"));
        }
    }

    /** Stops, waits for what is computed in the background, and closes the store. */
    @Override
    public void close() {
        try {
            stop();
        } finally {
            warmer.close();
            papers.close();
            if (messages != null) {
                messages.close();
            }
            stores.close();
        }
    }
}
