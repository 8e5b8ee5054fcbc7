package org.entente.source.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds out, byte by byte, which encodings a text can have: whether it is valid UTF-8, and whether
 * it uses bytes that ISO-8859-1 (0x80–0x9F) or Windows-1252 (five of them) leave without a
 * character.
 */
public final class TextCheck {
    private long line = 1;
    private int needed;
    private int low = 0x80;
    private int high = 0xBF;
    private long notUtf8Line;
    private int notUtf8Byte;
    private long notLatinLine;
    private int notLatinByte;
    private long notWindowsLine;
    private int notWindowsByte;
    private boolean nul;

    public void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b >= 0 && needed == 0) {
                if (b == '\n') {
                    line++;
                } else if (b == 0) {
                    nul = true;
                }
            } else {
                special(b & 0xFF);
            }
        }
    }

    private void special(int b) {
        if (b >= 0x80 && b <= 0x9F) {
            if (notLatinLine == 0) {
                notLatinLine = line;
                notLatinByte = b;
            }
            boolean unassigned = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            if (unassigned && notWindowsLine == 0) {
                notWindowsLine = line;
                notWindowsByte = b;
            }
        }
        if (needed > 0) {
            if (b < low || b > high) {
                notUtf8(b);
                needed = 0;
            } else {
                needed--;
            }
            low = 0x80;
            high = 0xBF;
        } else if (b >= 0xC2 && b <= 0xDF) {
            needed = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            needed = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            needed = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else if (b >= 0x80) {
            notUtf8(b);
        }
        if (b == '\n') {
            line++;
        }
    }

    private void notUtf8(int b) {
        if (notUtf8Line == 0) {
            notUtf8Line = line;
            notUtf8Byte = b;
        }
    }

    /** Whether a zero byte occurs, which no text has. */
    public boolean hasNul() {
        return nul;
    }

    public boolean isUtf8() {
        return notUtf8Line == 0 && needed == 0;
    }

    /**
     * The encoding to read with.
     *
     * @param legacy what the publisher uses where it is not UTF-8
     * @throws SourceFileException when the text is neither
     */
    public Charset charset(Charset legacy) throws SourceFileException {
        if (isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        if (legacy.equals(StandardCharsets.UTF_8)) {
            throw wrong(notUtf8Byte, notUtf8Line, "UTF-8");
        }
        if (legacy.equals(Utf8WithStrayBytes.INSTANCE)) {
            return legacy;
        }
        boolean latin = legacy.equals(StandardCharsets.ISO_8859_1);
        if (latin && notLatinLine > 0) {
            throw wrong(notLatinByte, notLatinLine, "UTF-8 or ISO-8859-1");
        }
        if (!latin && notWindowsLine > 0) {
            throw wrong(notWindowsByte, notWindowsLine, "UTF-8 or " + legacy.name());
        }
        return legacy;
    }

    private SourceFileException wrong(int b, long where, String wanted) {
        return new SourceFileException(String.format(
                "is in another encoding than %s (byte 0x%02X in line %d), as after saving it again: use the publisher's file, or save it as UTF-8",
                wanted, b, where == 0 ? line : where));
    }
}
