package org.entente.store.query;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a query as bytes, from the process that runs it to the one that wants it. Each
 * frame begins with a letter; texts and lists begin with their length.
 */
public final class QueryFrames {
    private static final MessageBundle MESSAGES = MessageBundle.english(QueryFrames.class);

    /** The most bytes of one row: a row is held in memory whole on both sides. */
    static final int LARGEST_ROW = 32 << 20;

    private static final int DEEPEST = 200;
    private static final int MOST_DIGITS = 10_000;

    private QueryFrames() {}

    /** Writes an answer; the process that reads it stays alive whatever is in a row. */
    public static final class Writer implements QueryRows {
        private final DataOutputStream out;
        private final long mostBytes;
        private long bytes;
        private long row;

        /**
         * @param mostBytes the most bytes of all rows
         */
        public Writer(DataOutputStream out, long mostBytes) {
            this.out = out;
            this.mostBytes = mostBytes;
        }

        /** The store is open: the time of the query begins. */
        public void ready() throws IOException {
            out.writeByte('O');
            out.flush();
        }

        @Override
        public void columns(List<QueryColumn> columns) {
            wrap(() -> {
                out.writeByte('C');
                out.writeInt(columns.size());
                for (QueryColumn column : columns) {
                    text(column.name());
                    text(column.type());
                }
                out.flush();
            });
        }

        @Override
        public void row(List<@Nullable Object> values) {
            wrap(() -> {
                out.writeByte('R');
                out.writeInt(values.size());
                row = 0;
                for (Object value : values) {
                    value(value, 0);
                }
            });
        }

        public void end(QueryEnd end) throws IOException {
            out.writeByte('E');
            out.writeLong(end.rows());
            out.writeBoolean(end.cut());
            out.writeLong(end.took().toNanos());
            out.flush();
        }

        public void failure(QueryException e) throws IOException {
            out.writeByte('X');
            text(e.reason().name());
            text(String.valueOf(e.getMessage()));
            out.flush();
        }

        /** The store cannot be read. */
        public void broken(String message) throws IOException {
            out.writeByte('S');
            text(message);
            out.flush();
        }

        /** A fault of the program. */
        public void fault(String message) throws IOException {
            out.writeByte('F');
            text(message);
            out.flush();
        }

        private void value(@Nullable Object value, int depth) throws IOException {
            if (depth > DEEPEST) {
                throw new QueryException(QueryException.Reason.TOO_LARGE, MESSAGES.get("deep_value"));
            }
            if (value == null) {
                out.writeByte('n');
            } else if (value instanceof Long number) {
                out.writeByte('l');
                out.writeLong(number);
            } else if (value instanceof Double number) {
                out.writeByte('d');
                out.writeDouble(number);
            } else if (value instanceof Boolean truth) {
                out.writeByte(truth ? 't' : 'f');
            } else if (value instanceof BigInteger || value instanceof BigDecimal) {
                String digits = value.toString();
                out.writeByte(digits.length() > MOST_DIGITS ? 's' : value instanceof BigInteger ? 'i' : 'b');
                text(digits);
            } else if (value instanceof List<?> list) {
                out.writeByte('L');
                out.writeInt(list.size());
                for (Object one : list) {
                    value(one, depth + 1);
                }
            } else if (value instanceof Map<?, ?> map) {
                out.writeByte('M');
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text(String.valueOf(entry.getKey()));
                    value(entry.getValue(), depth + 1);
                }
            } else {
                out.writeByte('s');
                text(value.toString());
            }
            count(9);
        }

        private void text(String text) throws IOException {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            count(encoded.length);
            out.writeInt(encoded.length);
            out.write(encoded);
        }

        private void count(int more) {
            row += more;
            bytes += more;
            if (row > LARGEST_ROW || bytes > mostBytes) {
                throw new QueryException(
                        QueryException.Reason.TOO_LARGE,
                        MESSAGES.fill("large_answer", "mostBytes", Math.min(LARGEST_ROW, mostBytes) >> 20));
            }
        }

        private static void wrap(Writing writing) {
            try {
                writing.write();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private interface Writing {
            void write() throws IOException;
        }
    }

    /**
     * Reads an answer; nothing that the other process sends makes it reserve more memory than a row
     * may have.
     */
    public static final class Reader {
        private final DataInputStream in;

        public Reader(DataInputStream in) {
            this.in = in;
        }

        /**
         * Reads the sign that the store is open.
         *
         * @throws StoreUnreadableException when it cannot be opened
         */
        public void awaitReady() throws IOException {
            int frame = in.readUnsignedByte();
            if (frame == 'S') {
                throw new StoreUnreadableException(text());
            }
            require(frame == 'O');
        }

        /**
         * Reads an answer to its end.
         *
         * @param waiting called before each frame is waited for
         * @throws QueryException what the other process threw
         * @throws java.io.EOFException when the other process ended before the answer
         */
        public QueryEnd read(QueryRows rows, Runnable waiting) throws IOException {
            while (true) {
                waiting.run();
                switch (in.readUnsignedByte()) {
                    case 'C' -> {
                        List<QueryColumn> columns = new ArrayList<>();
                        for (int n = size(); n > 0; n--) {
                            columns.add(new QueryColumn(text(), text()));
                        }
                        rows.columns(columns);
                    }
                    case 'R' -> {
                        List<@Nullable Object> values = new ArrayList<>();
                        for (int n = size(); n > 0; n--) {
                            values.add(value(0));
                        }
                        rows.row(values);
                    }
                    case 'E' -> {
                        return new QueryEnd(in.readLong(), in.readBoolean(), Duration.ofNanos(in.readLong()));
                    }
                    case 'X' -> {
                        String reason = text();
                        throw new QueryException(QueryException.Reason.valueOf(reason), text());
                    }
                    case 'S' -> throw new StoreUnreadableException(text());
                    case 'F' -> throw new IllegalStateException(text());
                    default -> require(false);
                }
            }
        }

        private @Nullable Object value(int depth) throws IOException {
            require(depth <= DEEPEST);
            switch (in.readUnsignedByte()) {
                case 'n' -> {
                    return null;
                }
                case 'l' -> {
                    return in.readLong();
                }
                case 'd' -> {
                    return in.readDouble();
                }
                case 't' -> {
                    return true;
                }
                case 'f' -> {
                    return false;
                }
                case 'i' -> {
                    return new BigInteger(digits());
                }
                case 'b' -> {
                    return new BigDecimal(digits());
                }
                case 's' -> {
                    return text();
                }
                case 'L' -> {
                    List<@Nullable Object> list = new ArrayList<>();
                    for (int n = size(); n > 0; n--) {
                        list.add(value(depth + 1));
                    }
                    return list;
                }
                case 'M' -> {
                    Map<String, @Nullable Object> map = new LinkedHashMap<>();
                    for (int n = size(); n > 0; n--) {
                        map.put(text(), value(depth + 1));
                    }
                    return map;
                }
                default -> throw new IOException("a frame that is none");
            }
        }

        /** Reading a number takes time that grows with the square of its digits. */
        private String digits() throws IOException {
            String digits = text();
            require(digits.length() <= MOST_DIGITS);
            return digits;
        }

        private String text() throws IOException {
            byte[] encoded = new byte[size()];
            in.readFully(encoded);
            return new String(encoded, StandardCharsets.UTF_8);
        }

        private int size() throws IOException {
            int size = in.readInt();
            require(size >= 0 && size <= LARGEST_ROW);
            return size;
        }

        private static void require(boolean sound) throws IOException {
            if (!sound) {
                throw new IOException("a frame that is none");
            }
        }
    }

    /** The store cannot be opened or read; the message is for the user. */
    public static final class StoreUnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        StoreUnreadableException(String message) {
            super(message);
        }
    }
}
