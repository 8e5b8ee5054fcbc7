package org.entente.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Writes the parts of a {@link StudyParts}, in ascending order of their keys. */
final class StudyPartsWriter {
    private final FileChannel channel;
    private final List<Long> keys = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();

    StudyPartsWriter(FileChannel channel, String key) throws IOException {
        this.channel = channel;
        write(new StudyWriter().add(StudyParts.MAGIC).add(key).toBytes());
        ends.add(channel.position());
    }

    void add(long key, Columns part) throws IOException {
        StudyWriter out = new StudyWriter();
        ColumnCode.write(part, out);
        byte[] bytes = out.toBytes();
        write(bytes);
        write(new StudyWriter()
                .add(StudyFolder.checksum(ByteBuffer.wrap(bytes)))
                .toBytes());
        keys.add(key);
        ends.add(channel.position());
    }

    /** Adds the parts that a question for several gives, whose first two columns say of which state and with which a row is. */
    void addAll(Columns rows) throws IOException {
        long[] of = rows.longs(rows.names().get(0));
        long[] with = rows.longs(rows.names().get(1));
        int first = 0;
        for (int i = 1; i <= of.length; i++) {
            if (i == of.length || of[i] != of[first] || with[i] != with[first]) {
                add(PartQuestion.key((int) of[first], (int) with[first]), rows.part(first, i, 2));
                first = i;
            }
        }
    }

    /** Writes where the parts are. */
    void finish() throws IOException {
        long index = channel.position();
        byte[] bytes = new StudyWriter().add(numbers(keys)).add(numbers(ends)).toBytes();
        write(bytes);
        write(new StudyWriter()
                .add(index)
                .add(StudyFolder.checksum(ByteBuffer.wrap(bytes)))
                .toBytes());
    }

    private static long[] numbers(List<Long> list) {
        return list.stream().mapToLong(Long::longValue).toArray();
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
