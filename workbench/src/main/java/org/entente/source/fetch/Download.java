package org.entente.source.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * A file to be fetched.
 *
 * @param name what it is to be called, without folders
 * @param address where it is
 * @param bytes its size as the publisher's list has it, or null
 * @param md5 its MD5 as the publisher's list has it, in lower case, or null
 * @param secrets headers for the server of {@code address} only, such as a subscription key
 * @param rowLimit records at which a JSON answer counts as cut off; 0 for none
 */
record Download(
        String name,
        URI address,
        @Nullable Long bytes,
        @Nullable String md5,
        Map<String, String> secrets,
        int rowLimit) {
    private static final MessageBundle MESSAGES = MessageBundle.english(Download.class);

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._,()+=@&'-]{0,199}");

    Download {
        requirePlain(name);
        secrets = Map.copyOf(secrets);
        md5 = md5 == null ? null : md5.toLowerCase(Locale.ROOT);
    }

    static Download of(String name, URI address) {
        return new Download(name, address, null, null, Map.of(), 0);
    }

    Optional<Long> findBytes() {
        return Optional.ofNullable(bytes);
    }

    Optional<String> findMd5() {
        return Optional.ofNullable(md5);
    }

    /** A name from elsewhere must not lead out of the folder, nor be hidden in it. */
    private static void requirePlain(String name) {
        if (!PLAIN.matcher(name).matches() || name.endsWith(".part") || name.endsWith(" ") || name.endsWith(".")) {
            throw new IllegalArgumentException(MESSAGES.fill("no_plain_name", "name", name));
        }
    }
}
