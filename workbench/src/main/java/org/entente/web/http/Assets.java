package org.entente.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.entente.country.Capitals;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.report.WorldLinks;
import org.entente.report.WorldOutlines;
import org.jspecify.annotations.Nullable;

/**
 * Scripts, styles and fonts: an explicit list, not a folder that could be browsed. The address of
 * each holds its checksum, so that browsers may cache it for ever.
 */
public final class Assets {
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("chart.js", "/org/entente/report/chart.js"),
            Map.entry("page.css", "/org/entente/report/page.css"),
            Map.entry("page.js", "/org/entente/report/page.js"),
            Map.entry("web.css", "/org/entente/web/http/web.css"),
            Map.entry("web.js", "/org/entente/web/http/web.js"),
            Map.entry("sql.js", "/org/entente/web/http/sql.js"),
            Map.entry("world.js", "/org/entente/web/http/world.js"),
            Map.entry("suggest.js", "/org/entente/web/http/suggest.js"),
            Map.entry("echarts.js", "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js"),
            Map.entry("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
            Map.entry("icon.svg", "/org/entente/web/http/icon.svg"));

    /**
     * The text of the pages: two weights of Inter, each with the basic and the extended Latin
     * letters.
     */
    private static final List<String> FONTS = List.of(
            "inter-latin-400-normal.woff2",
            "inter-latin-ext-400-normal.woff2",
            "inter-latin-600-normal.woff2",
            "inter-latin-ext-600-normal.woff2");

    private static final String FONT_FOLDER = "/META-INF/resources/_static/inter/5.2.5/files/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();
    private final Map<String, Supplier<String>> made = new HashMap<>();

    /** A file and its checksum. */
    private record Asset(String checksum, Rendered content) {}

    public Assets() {
        // Not when it is first served: it needs the addresses of other assets.
        String fonts = fontFaces();
        made.put("steps.css", Steps::css);
        made.put("fonts.css", () -> fonts);
        made.put("world.svg", () -> WorldOutlines.svg(places()));
    }

    /** Today's members by their codes, those with a known capital. */
    private static List<WorldLinks.Place> places() {
        List<WorldLinks.Place> places = new ArrayList<>();
        for (State state : StateSystem.standard().listAll()) {
            Integer m49 = state.m49();
            if (state.isMemberToday()) {
                Capitals.find(state)
                        .ifPresent(capital -> places.add(new WorldLinks.Place(
                                m49 == null ? 0 : m49,
                                state.cow(),
                                state.code(),
                                "",
                                capital.latitude(),
                                capital.longitude())));
            }
        }
        return places;
    }

    /** {@code fonts.css} with the addresses of the font files, which hold their checksums. */
    private String fontFaces() {
        String css = new String(bytes("/org/entente/web/http/fonts.css"), StandardCharsets.UTF_8);
        for (String font : FONTS) {
            css = css.replace("url(" + font + ")", "url(" + href(font) + ")");
        }
        return css;
    }

    /** The resource that holds the file, or null where it is none of these. */
    private static @Nullable String findPlace(String name) {
        return FONTS.contains(name) ? FONT_FOLDER + name : PLACES.get(name);
    }

    /** The address of an asset. */
    String href(String name) {
        return "/assets/" + get(name).checksum() + "/" + name;
    }

    private Asset get(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    public void serve(Context request) throws IOException {
        String name = request.pathParam("name");
        if (findPlace(name) == null && !made.containsKey(name)) {
            throw new WebException(404, "no_asset", WebTexts.english().get("error.404"));
        }
        Asset asset = get(name);
        boolean current = asset.checksum().equals(request.pathParam("checksum"));
        request.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        ResponseWriter.send(request, asset.content(), "\"" + asset.checksum() + "\"");
    }

    private Asset load(String name) {
        Supplier<String> maker = made.get(name);
        byte[] content =
                maker != null ? maker.get().getBytes(StandardCharsets.UTF_8) : bytes(String.valueOf(findPlace(name)));
        CRC32 sum = new CRC32();
        sum.update(content);
        String type = String.valueOf(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        return new Asset(Long.toHexString(sum.getValue()), Rendered.of(type, "", content));
    }

    private static byte[] bytes(String place) {
        try (InputStream in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + place);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + place, e);
        }
    }
}
