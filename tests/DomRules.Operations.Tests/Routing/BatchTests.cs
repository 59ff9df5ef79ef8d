using DomRules.Model.Decisions;
using DomRules.Operations.Routing;

namespace DomRules.Operations.Tests.Routing;

/// <summary>Orders of a batch share stock; inputs that are wrong are told.</summary>
public sealed class BatchTests
{
    private static string Starter(string file) => Path.Combine(RepositoryFolder.Path, "rule-libraries", "starter", file);

    [Fact]
    public void Prepare_FileThatIsNotThere_SaysSo()
    {
        var prepared = RoutePreparation.Prepare(new RouteRequest("no-such.route", Starter("network.json"), [], Starter("orders.ndjson"), null, false, false));
        prepared.Value.ShouldBeNull();
        prepared.Problem!.ShouldContain("no-such.route");
    }

    [Fact]
    public void Decide_BadOrderAmongGoodOnes_IsSetAside()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "{ this is no order }\n" + File.ReadAllText(Starter("orders.ndjson")));
            var run = RoutePreparation.Prepare(new RouteRequest(Starter("."), Starter("network.json"), [], file, null, false, false)).Value!;
            run.SetAside.ShouldBe(1);
            run.Decide().Length.ShouldBe(run.Count);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Decide_SeedCase_SecondOrderIsToldThatNoneIsLeft()
    {
        var root = Path.Combine(RepositoryFolder.Path, "tests", "acceptance", "three-item-order");
        var run = RoutePreparation.Prepare(new RouteRequest(Path.Combine(root, "policy.route"), Path.Combine(root, "network.json"), [], Path.Combine(root, "orders.ndjson"), null, false, false)).Value!;
        var second = run.Decide()[1];
        second.Outcome.ShouldBe(Outcome.Backordered);
        second.Contention.ShouldContain(c => c.Taken.Any(t => t.Order == "1001" && t.Quantity == 1));
        second.Summary.ShouldContain("3 reserved for others");
    }

    [Fact]
    public void Decide_Independent_EachOrderFindsAllStock()
    {
        var root = Path.Combine(RepositoryFolder.Path, "tests", "acceptance", "three-item-order");
        var run = RoutePreparation.Prepare(new RouteRequest(Path.Combine(root, "policy.route"), Path.Combine(root, "network.json"), [], Path.Combine(root, "orders.ndjson"), null, true, false)).Value!;
        run.Decide().ShouldAllBe(r => r.Outcome == Outcome.Routed);
    }
}
