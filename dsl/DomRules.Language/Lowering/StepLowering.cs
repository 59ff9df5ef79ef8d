using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Linking;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Lowering;

/// <summary>Binds the steps of <c>sourcing</c>.</summary>
internal sealed class StepLowering(EffectivePolicy policy, ImmutableArray<Rule> rules, DiagnosticBag bag)
{
    internal ImmutableArray<RoutingStep> Lower() => [.. policy.Steps.Select(s => Bind((StepSyntax)s.Syntax, s.Layer)).OfType<RoutingStep>()];

    /// <summary>Binds one step by itself, for what is heard while it is bound.</summary>
    internal void Hear(StepSyntax syntax, Layer layer)
    {
        Bind(syntax, layer);
        if (syntax.RankedBy is { } ranked)
        {
            new CriteriaBinder(PolicyLowering.Binder(policy, layer, bag), layer.File.Source, bag).Plans(ranked);
        }
    }

    private RoutingStep? Bind(StepSyntax syntax, Layer layer)
    {
        var source = layer.File.Source;
        var binder = PolicyLowering.Binder(policy, layer, bag);
        var criteria = new CriteriaBinder(binder, source, bag);
        var order = BlockRules.OfOrder("a step");
        var when = syntax.Condition is null ? null : binder.Condition(syntax.Condition, order);
        var within = syntax.Within is null ? null : binder.Value(syntax.Within, order, "a distance", "a length", TypeKind.Length).Node;
        var where = syntax.Where is null ? null : binder.Condition(syntax.Where, BlockRules.OfPairs("a step"));
        var most = syntax.AtMost is null ? null : binder.Value(syntax.AtMost, order, "a number of shipments", "a whole number", TypeKind.WholeNumber).Node;
        var failed = (syntax.Condition is not null && when is null) || (syntax.Within is not null && within is null)
            || (syntax.Where is not null && where is null) || (syntax.AtMost is not null && most is null);
        if (!Known(syntax, source) || failed)
        {
            return null;
        }

        var position = source.PositionOf(syntax.Name.Span.Start);
        return new RoutingStep
        {
            Name = syntax.Name.Text,
            When = when,
            Within = within,
            Candidates = where,
            AtMostShipments = most,
            Without = [.. syntax.WithoutRules.Select(r => r.Text)],
            ShipsPart = syntax.ShipPart is not null,
            RankedBy = syntax.RankedBy is null ? [] : criteria.Plans(syntax.RankedBy),
            ThenFillFrom = syntax.FillFrom?.Text,
            Policy = layer.Name,
            Source = new SourceSpan(source.Path, position.Line, position.Column, syntax.Name.Span.Length),
        };
    }

    private void Note(StepSyntax syntax, SourceText source)
    {
        foreach (var name in syntax.WithoutRules)
        {
            if (policy.Rules.FirstOrDefault(r => r.Name == name.Text) is { } rule)
            {
                policy.Definitions.Recorder?.Refer(source, name, rule.Symbol);
            }
        }

        if (syntax.FillFrom is { } fill && policy.Steps.FirstOrDefault(s => ((StepSyntax)s.Syntax).Name.Text == fill.Text) is { } step)
        {
            policy.Definitions.Recorder?.Refer(source, fill, step.Step);
        }
    }

    private bool Known(StepSyntax syntax, SourceText source)
    {
        var known = true;
        Note(syntax, source);
        foreach (var name in syntax.WithoutRules)
        {
            var rule = rules.FirstOrDefault(r => r.Name == name.Text && r.Block == BlockKind.Split);
            if (rule is null)
            {
                bag.Add(NameDiagnostics.UnknownRule(source.At(name.Span), name.Text, NearestName.Find(name.Text, rules.Where(r => r.Block == BlockKind.Split).Select(r => r.Name))));
                known = false;
            }
            else if (rule.IsSealed)
            {
                var linked = policy.Rules.First(r => r.Name == rule.Name);
                bag.Add(LayerDiagnostics.SealedRelaxed(source.At(name.Span), name.Text, linked.At));
                known = false;
            }
        }

        if (syntax.FillFrom is { } fill && !policy.Steps.Any(s => ((StepSyntax)s.Syntax).Name.Text == fill.Text))
        {
            bag.Add(NameDiagnostics.UnknownStep(source.At(fill.Span), fill.Text, NearestName.Find(fill.Text, policy.Steps.Select(s => ((StepSyntax)s.Syntax).Name.Text))));
            known = false;
        }

        return known;
    }
}
