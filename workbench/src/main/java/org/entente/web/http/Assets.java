package org.entente.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Scripts, styles and fonts: an explicit list, not a folder that could be browsed. The address of
 * each holds its checksum, so that browsers may cache it for ever.
 */
public final class Assets {
    private static final Map<String, String> PLACES = Map.of(
            "chart.js", "/org/entente/report/chart.js",
            "page.css", "/org/entente/report/page.css",
            "page.js", "/org/entente/report/page.js",
            "web.css", "/org/entente/web/http/web.css",
            "web.js", "/org/entente/web/http/web.js",
            "sql.js", "/org/entente/web/http/sql.js",
            "echarts.js", "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "icon.svg", "/org/entente/web/http/icon.svg");

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
    private final Map<String, String> made = new HashMap<>();

    /** A file and its checksum. */
    private record Asset(String checksum, Rendered content) {}

    public Assets() {
        made.put("steps.css", Steps.css());
        made.put("fonts.css", fontFaces());
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
        byte[] content = made.containsKey(name)
                ? made.get(name).getBytes(StandardCharsets.UTF_8)
                : bytes(String.valueOf(findPlace(name)));
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
