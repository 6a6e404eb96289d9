// Near miss: no `mod` names this file, so no build has it.
trait Service {
    async fn call(&self);
}

fn f(_: &dyn Service) {}
