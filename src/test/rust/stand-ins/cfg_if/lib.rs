//! Stands in for `cfg-if` 1: of branches under conditions the first that holds.

#[macro_export]
macro_rules! cfg_if {
    ($(if #[cfg($when:meta)] { $($then:tt)* }) else+ else { $($last:tt)* }) => {
        $crate::cfg_if!(@pick () ; $((($when) ($($then)*)))* (() ($($last)*)));
    };
    ($(if #[cfg($when:meta)] { $($then:tt)* }) else+) => {
        $crate::cfg_if!(@pick () ; $((($when) ($($then)*)))*);
    };
    (@pick ($($before:meta),*) ;) => {};
    (@pick ($($before:meta),*) ; (() ($($last:tt)*))) => {
        $crate::cfg_if!(@items (not(any($($before),*))) $($last)*);
    };
    (@pick ($($before:meta),*) ; (($when:meta) ($($then:tt)*)) $($rest:tt)*) => {
        $crate::cfg_if!(@items (all($when, not(any($($before),*)))) $($then)*);
        $crate::cfg_if!(@pick ($($before,)* $when) ; $($rest)*);
    };
    (@items ($when:meta) $($item:item)*) => {
        $(#[cfg($when)] $item)*
    };
}
