package io.github.forceplan.forecast.decompose;

/**
 * Puts chosen order statistics of an array in their places without sorting it all. Chambers (1971), "Algorithm 410:
 * partial sorting", Communications of the ACM 14(5), the algorithm inside R's {@code stl}.
 *
 * <p>Its list of places should ascend. R hands the two middle places of an even number of values over in descending
 * order, so that one of them is left unsorted when a partition parts them; to match R's robust STL the same is done
 * here, with the same result.
 */
final class PartialSort {

    private static final int SHORT = 10;

    private final double[] a;
    private final int[] wanted;

    private PartialSort(double[] a, int[] wanted) {
        this.a = a;
        this.wanted = wanted;
    }

    /** Six times the median of non-negative values as R's {@code stl} finds it; reorders them. */
    static double sixMedians(double[] values) {
        int n = values.length;
        int[] middle = {n / 2, n - n / 2 - 1};
        new PartialSort(values, middle).order(0, n - 1, 0, 1);
        return 3 * (values[middle[0]] + values[middle[1]]);
    }

    /** Works on places {@code low} to {@code high}, which hold those wanted from {@code first} to {@code last}. */
    private void order(int from, int to, int firstWanted, int lastWanted) {
        int low = from;
        int high = to;
        int first = firstWanted;
        int last = lastWanted;
        while (first <= last && (high - low > SHORT || low == 0 && low < high)) {
            double pivot = medianOfThree(low, high);
            int left = high;
            int right = low;
            while (true) {
                do {
                    left--;
                } while (a[left] > pivot);
                do {
                    right++;
                } while (a[right] < pivot);
                if (right > left) {
                    break;
                }
                swap(left, right);
            }
            if (left - low <= high - right) {
                int within = last;
                while (within >= first && wanted[within] > left) {
                    within--;
                }
                if (within < first) {
                    low = right;
                } else {
                    order(right, high, within + 1, last);
                    high = left;
                    last = within;
                }
            } else {
                int within = first;
                while (within <= last && wanted[within] < right) {
                    within++;
                }
                if (within > last) {
                    high = left;
                } else {
                    order(low, left, first, within - 1);
                    low = right;
                    first = within;
                }
            }
        }
        if (first <= last && low > 0) {
            insertionSort(low, high);
        }
    }

    /** Orders the first, middle and last value; returns the middle one. */
    private double medianOfThree(int low, int high) {
        int middle = (low + high) / 2;
        if (a[low] > a[middle]) {
            swap(low, middle);
        }
        if (a[high] < a[middle]) {
            swap(high, middle);
            if (a[low] > a[middle]) {
                swap(low, middle);
            }
        }
        return a[middle];
    }

    private void insertionSort(int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            double value = a[i];
            int place = i;
            while (place > low && a[place - 1] > value) {
                a[place] = a[place - 1];
                place--;
            }
            a[place] = value;
        }
    }

    private void swap(int i, int j) {
        double kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }
}
