using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Makes decisions of their inputs alone.</summary>
internal static class Deciding
{
    /// <summary>The record that these inputs come to.</summary>
    internal static DecisionRecord Of(Desk desk, DecisionInputs inputs) => inputs.Substitutes is { } tried
        ? SubstitutedRecord.With(Alone(desk, inputs), tried, desk)
        : Alone(desk, inputs);

    private static DecisionRecord Alone(Desk desk, DecisionInputs inputs) => inputs.Return is { } returned ? Signed(desk.Returns.Decide(returned, inputs.At), inputs, inputs.Person) : inputs.Kind switch
    {
        "promise" => desk.Promiser.Promise(inputs.Request!, inputs.At, Batch(desk, inputs)),
        "event" => desk.Router.Answer(inputs.Order!, inputs.Event!, inputs.At, Batch(desk, inputs), inputs.Previous).Record,
        "override" => Overridden(desk, inputs),
        "release" when inputs.Cleared is { } cleared => desk.Router.Release(inputs.Order!, inputs.Person!, cleared, inputs.At, Batch(desk, inputs), inputs.Previous),
        _ => Signed(Routed(desk, inputs, inputs.Order!), inputs, inputs.Person),
    };

    /// <summary>The plan that these inputs come to, as long as it can be asked more; null: decisions of their kind choose none.</summary>
    internal static Decision? Planned(Desk desk, DecisionInputs inputs) => (inputs.Kind, inputs.Order) switch
    {
        (_, null) or ("promise" or "event" or "return", _) => null,
        ("release", _) when inputs.Cleared is not null => null,
        ("override", { } order) => desk.Router.Decide(WithNodes(order, inputs), inputs.At, Batch(desk, inputs)),
        (_, { } order) => desk.Router.Decide(order, inputs.At, Batch(desk, inputs)),
    };

    /// <summary>The order of which a person chose the nodes.</summary>
    internal static Order WithNodes(Order open, DecisionInputs inputs) =>
        open with { Lines = [.. open.Lines.Select(line => inputs.Nodes.TryGetValue(line.Number, out var nodes) ? line with { OnlyNodes = nodes } : line)] };

    /// <summary>Who overrode, and how it stands beside the engine's own plan.</summary>
    internal static PersonRecord Beside(PersonRecord person, DecisionRecord forced, DecisionRecord engine) =>
        person with { Instead = engine.Summary, Difference = CostText.Difference(forced.Cost, engine.Cost) };

    internal static DecisionRecord Signed(DecisionRecord record, DecisionInputs inputs, PersonRecord? person) =>
        record with { Previous = inputs.Previous, Kind = inputs.Kind, Person = person };

    private static DecisionRecord Overridden(Desk desk, DecisionInputs inputs)
    {
        var engine = Routed(desk, inputs, inputs.Order!);
        var forced = Routed(desk, inputs, WithNodes(inputs.Order!, inputs));
        return Signed(forced, inputs, Beside(inputs.Person!, forced, engine));
    }

    private static DecisionRecord Routed(Desk desk, DecisionInputs inputs, Order order) => desk.Router.Decide(order, inputs.At, Batch(desk, inputs)).Record();

    private static Batch Batch(Desk desk, DecisionInputs inputs) => StockLaying.On(desk, inputs.Slice).Batch;
}
