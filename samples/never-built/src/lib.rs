#[cfg(any())]
#[async_trait::async_trait]
pub(crate) trait Nowhere {
    async fn go(&self);
}

#[cfg(all(unix, not(unix)))]
#[async_trait::async_trait]
pub(crate) trait Contradiction {
    async fn go(&self);
}

#[cfg(all(large, not(large), target_os = "linux"))]
#[async_trait::async_trait]
pub(crate) trait Unknown {
    async fn go(&self);
}

// No file is looked for, and one that is there is not read.
#[cfg(any())]
mod missing;
#[cfg(any())]
mod never;
mod off;

#[cfg(feature = "huge")]
pub(crate) struct Huge(Box<dyn off::UsedByNoFeature>);
#[cfg(feature = "with_dash")]
pub(crate) struct Underscored(Box<dyn off::UsedByNoFeature>);
#[cfg(all(feature = "large", not(feature = "small")))]
pub(crate) struct LargeAlone(Box<dyn off::UsedByNoFeature>);

#[cfg(feature = "with-dash")]
pub(crate) struct Dashed(Box<dyn off::UsedByFeature>);
#[cfg(feature = "runtime")]
pub(crate) struct Optional(Box<dyn off::UsedByDependency>);
// RUSTFLAGS may set any name.
#[cfg(of_our_own)]
pub(crate) struct Flag(Box<dyn off::UsedByFlag>);
#[cfg(not(feature = "huge"))]
pub(crate) struct Always(Box<dyn off::UsedAlways>);

#[cfg(all(target_arch = "x86_64", target_pointer_width = "16"))]
pub(crate) struct NoTarget(Box<dyn off::UsedByNoFeature>);
#[cfg(target_os = "nonesuch")]
pub(crate) struct NoSystem(Box<dyn off::UsedByNoFeature>);
