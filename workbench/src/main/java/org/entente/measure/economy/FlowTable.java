package org.entente.measure.economy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Flows by year, exporter and importer, in the order in which they were put: a hash table without boxes. */
final class FlowTable {
    private static final int NONE = -1;

    private int size;
    private int[] years = new int[0];
    private int[] exporters = new int[0];
    private int[] importers = new int[0];
    private Flow[] flows = new Flow[0];
    private int[] slots = empty(1);

    /** Keeps a flow; a second one of the same key takes the place of the first. */
    void put(int year, int exporter, int importer, Flow flow) {
        if (size == years.length) {
            reserve(Math.max(64, size * 2));
        }
        int slot = slot(year, exporter, importer);
        if (slots[slot] != NONE) {
            flows[slots[slot]] = flow;
            return;
        }
        slots[slot] = size;
        years[size] = year;
        exporters[size] = exporter;
        importers[size] = importer;
        flows[size] = flow;
        size++;
    }

    /** The flow, or null where none was put. */
    @Nullable Flow find(int year, int exporter, int importer) {
        int row = slots[slot(year, exporter, importer)];
        return row == NONE ? null : flows[row];
    }

    int size() {
        return size;
    }

    int year(int row) {
        return years[row];
    }

    int exporter(int row) {
        return exporters[row];
    }

    int importer(int row) {
        return importers[row];
    }

    /** Makes room for so many flows in all. */
    void reserve(int room) {
        if (room <= size) {
            return;
        }
        years = Arrays.copyOf(years, room);
        exporters = Arrays.copyOf(exporters, room);
        importers = Arrays.copyOf(importers, room);
        flows = Arrays.copyOf(flows, room);
        slots = empty(Integer.highestOneBit(room) * 4);
        for (int row = 0; row < size; row++) {
            slots[slot(years[row], exporters[row], importers[row])] = row;
        }
    }

    /** Where a key stands, or would stand, in a table of a power of two that is at most half full. */
    private int slot(int year, int exporter, int importer) {
        long key = ((long) year * 1024 + exporter) * 1024 + importer;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & (slots.length - 1);
        while (slots[slot] != NONE) {
            int row = slots[slot];
            if (years[row] == year && exporters[row] == exporter && importers[row] == importer) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
