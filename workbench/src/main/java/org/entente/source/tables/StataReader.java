package org.entente.source.tables;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the observations of a Stata data file of format 117 (Stata 13), 118 (Stata 14 and later) or
 * 119 (the same with very many variables), as "help dta" of Stata documents them: a header between
 * tags, a map of the positions of the parts, types and names of the variables, and rows of fixed
 * width. Labels, formats and characteristics are passed over.
 */
public final class StataReader implements Closeable {
    private static final int OLDEST = 117;
    private static final int WITH_LONG_NAMES = 118;
    private static final int WITH_MANY_VARIABLES = 119;
    private static final int MAP_ENTRIES = 14;
    private static final int DATA_ENTRY = 9;
    private static final int MOST_VARIABLES = 120_000;

    private final DataInputStream in;
    private final ByteOrder order;
    private final Charset charset;
    private final List<String> names = new ArrayList<>();
    private final List<StataType> types = new ArrayList<>();
    private final ByteBuffer row;
    private final long observations;
    private long position;
    private long given;

    /**
     * Reads everything above the data.
     *
     * @throws java.io.EOFException when the file ends before the data begin
     * @throws IOException when the file is none of these formats, is damaged, or holds a variable
     *     of long texts (strL)
     */
    public StataReader(InputStream content) throws IOException {
        in = new DataInputStream(new BufferedInputStream(content, 1 << 16));
        expect("<stata_dta><header><release>");
        int release = release();
        boolean many = release == WITH_MANY_VARIABLES;
        boolean old = release == OLDEST;
        charset = old ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        expect("</release><byteorder>");
        order = order();
        expect("</byteorder><K>");
        int variables = (int) number(many ? Integer.BYTES : Short.BYTES);
        if (variables < 1 || variables > MOST_VARIABLES) {
            throw new IOException("its Stata header is damaged: it has " + variables + " variables");
        }
        expect("</K><N>");
        observations = number(old ? Integer.BYTES : Long.BYTES);
        expect("</N><label>");
        skip(number(old ? 1 : Short.BYTES));
        expect("</label><timestamp>");
        skip(number(1));
        expect("</timestamp></header><map>");
        long data = 0;
        for (int i = 0; i < MAP_ENTRIES; i++) {
            long entry = number(Long.BYTES);
            data = i == DATA_ENTRY ? entry : data;
        }
        expect("</map><variable_types>");
        for (int i = 0; i < variables; i++) {
            types.add(StataType.of((int) number(Short.BYTES)));
        }
        expect("</variable_types><varnames>");
        int nameWidth = old ? 33 : 129;
        for (int i = 0; i < variables; i++) {
            names.add(StataType.text(bytes(nameWidth), charset));
        }
        requireNoLongTexts();
        if (data < position) {
            throw new IOException("its Stata header is damaged: the map of its parts is wrong");
        }
        skip(data - position);
        expect("<data>");
        row = ByteBuffer.allocate(types.stream().mapToInt(StataType::width).sum())
                .order(order);
    }

    /** The names of the variables. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** How many observations the header says there are. */
    public long observations() {
        return observations;
    }

    /**
     * The next observation, empty after the last. A field is a {@code String} or a {@code Double};
     * a missing number is an empty text, an extended missing value the text {@code .a} to
     * {@code .z}.
     *
     * @throws java.io.EOFException when the file ends before the last observation
     */
    public List<Object> next() throws IOException {
        if (given == observations) {
            return List.of();
        }
        in.readFully(row.array());
        given++;
        row.rewind();
        List<Object> fields = new ArrayList<>(types.size());
        for (StataType type : types) {
            fields.add(type.read(row, charset));
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int release() throws IOException {
        String release = new String(bytes(3), StandardCharsets.US_ASCII);
        if (!release.matches("11[789]")) {
            throw new IOException("its Stata format is " + release.strip() + "; " + OLDEST + ", " + WITH_LONG_NAMES
                    + " and " + WITH_MANY_VARIABLES + " are read: save it with Stata 13 or later");
        }
        return Integer.parseInt(release);
    }

    private ByteOrder order() throws IOException {
        String name = new String(bytes(3), StandardCharsets.US_ASCII);
        return switch (name) {
            case "LSF" -> ByteOrder.LITTLE_ENDIAN;
            case "MSF" -> ByteOrder.BIG_ENDIAN;
            default -> throw new IOException("its Stata header is damaged: \"" + name + "\" is no byte order");
        };
    }

    private void requireNoLongTexts() throws IOException {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).isLongText()) {
                throw new IOException("its variable " + names.get(i)
                        + " holds long texts (strL), which are not read: drop it, or save the file as CSV");
            }
        }
    }

    private void expect(String tag) throws IOException {
        String found = new String(bytes(tag.length()), StandardCharsets.US_ASCII);
        if (!found.equals(tag)) {
            throw new IOException("its Stata header is damaged: " + tag + " is not where it belongs");
        }
    }

    /** An unsigned number of 1, 2, 4 or 8 bytes; of 8 bytes at most {@link Long#MAX_VALUE}. */
    private long number(int width) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes(width)).order(order);
        return switch (width) {
            case 1 -> Byte.toUnsignedLong(buffer.get());
            case Short.BYTES -> Short.toUnsignedLong(buffer.getShort());
            case Integer.BYTES -> Integer.toUnsignedLong(buffer.getInt());
            default -> Math.max(0, buffer.getLong());
        };
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        position += count;
        return bytes;
    }

    private void skip(long count) throws IOException {
        in.skipNBytes(count);
        position += count;
    }
}
