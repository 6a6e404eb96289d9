//! Quotes, braces and comment signs that are none.

trait Service {
    async fn call(&self);
}

const BRACES: [char; 4] = ['{', '}', '"', '\''];

const BYTES: &[u8] = b"\"dyn Service\" // ";

const RAW: &str = r##"a "# and a "quote": fn f(_: &dyn Service) {"##;

const URL: &str = "https://example.com/*not-a-comment";

const CONTINUED: &str = "first \
    fn f(_: &dyn Service) {} /* ";

fn lifetimes<'a, 'b: 'a>(x: &'a u8, _: &'b u8) -> &'a u8 {
    'label: loop {
        let _ = b'\'';
        break 'label x;
    }
}

/* one /* two: fn f(_: &dyn Service) {} */ still one: { */
fn after_comments(_: &dyn /* what? */ Service) {} //~ dyn-native-async

fn across_lines(
    _: &dyn //~ dyn-native-async
    // a line between
    Service,
) {
}

/// `"` and { in docs.
#[doc = "an attribute with } and \" in it"]
fn after_docs(_: &dyn Service) {} //~ dyn-native-async

fn emoji() -> &'static str { let _ = "🧑‍🚀 ← wide"; fn f(_: &dyn Service) {} "" } //~ dyn-native-async

fn	tabs	(	_	:	&	dyn	Service	)	{	} //~ dyn-native-async

fn escapes() -> &'static str {
    "\u{1b}[31m \u{202e} ]0;title"
}
