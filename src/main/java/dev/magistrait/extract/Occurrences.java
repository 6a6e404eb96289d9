package dev.magistrait.extract;

import java.util.Arrays;

/** Ascending numbers, among which the next from a given one is found fast. */
final class Occurrences {

    private int[] numbers = new int[16];
    private int size;

    /** @param number more than the last */
    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /** The first that is at least so much, else the other. */
    int from(int least, int otherwise) {
        int found = Arrays.binarySearch(numbers, 0, size, least);
        int index = found >= 0 ? found : -found - 1;
        return index < size ? numbers[index] : otherwise;
    }
}
