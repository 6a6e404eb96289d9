package dev.magistrait.rust;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The traits of std, core and alloc that code can name on a stable compiler, by their last segments. */
public final class StdTraits {

    private static final Pattern PATH = Pattern.compile("(?:std|core|alloc)(?:::\\w+)*::(\\w+)");

    private static final Set<String> NAMES = Set.copyOf(List.of(
            ("Add AddAssign Alloc Allocator Any AsFd AsHandle AsMut AsRawFd AsRawHandle AsRawSocket AsRef AsSocket AsciiExt AsyncFn"
                            + " AsyncFnMut AsyncFnOnce Binary BitAnd BitAndAssign BitOr BitOrAssign BitXor BitXorAssign Borrow BorrowMut BufRead"
                            + " BuildHasher Clone CloneToUninit CommandExt Copy Debug Default Deref DerefMut DirBuilderExt DirEntryExt Display Div DivAssign"
                            + " DoubleEndedIterator Drop Eq Error ExactSizeIterator ExitStatusExt Extend FileExt FileTypeExt Fn FnMut FnOnce From"
                            + " FromIterator FromRawFd FromRawHandle FromRawSocket FromStr FusedIterator Future GlobalAlloc Hash Hasher Index IndexMut Into IntoFuture IntoIterator IntoRawFd"
                            + " IntoRawHandle IntoRawSocket Iterator LowerExp LowerHex MetadataExt Mul MulAssign Neg Not Octal OpenOptionsExt Ord OsStrExt"
                            + " OsStringExt PartialEq PartialOrd Pattern PermissionsExt Pointer Product Read Rem RemAssign RangeBounds RefUnwindSafe Seek Send Shl"
                            + " ShlAssign Shr ShrAssign Sized SliceIndex Step Sub SubAssign Sum Sync Termination ToOwned ToSocketAddrs ToString Try TryFrom TryInto"
                            + " Unpin UnwindSafe UpperExp UpperHex Wake Write")
                    .split(" ", -1)));

    private StdTraits() {}

    /** Whether a trait of std has that name. */
    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** All of them, sorted. */
    public static Set<String> names() {
        return new TreeSet<>(NAMES);
    }

    /** A path as policies have it: of std the last segment, whichever way it is named. */
    public static String named(String path) {
        var std = PATH.matcher(path);
        return std.matches() ? std.group(1) : path;
    }
}
