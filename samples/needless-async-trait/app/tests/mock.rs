use app::Probe;
use async_trait::async_trait;

struct Up;

#[async_trait]
impl Probe for Up {
    async fn ping(&self) -> bool {
        true
    }
}

#[test]
fn probes_are_held_as_objects() {
    let probes: Vec<Box<dyn Probe>> = vec![Box::new(Up)];
    assert_eq!(probes.len(), 1);
}
