package org.entente.source.cameo;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Undoes one accident: UTF-8 that was read as Mac Roman, so that a curly quotation mark became
 * three letters.
 */
final class Mojibake {
    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");

    private Mojibake() {}

    /** The text as it was meant; as it stands where it did not go through that accident. */
    static String repair(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        try {
            ByteBuffer bytes = MAC_ROMAN.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
