using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Language.Lowering;

/// <summary>Binds the rules of an effective policy.</summary>
internal sealed class RuleLowering(EffectivePolicy policy, DiagnosticBag bag)
{
    internal const int MostRules = 5000;

    internal ImmutableArray<Rule> Lower()
    {
        if (policy.Rules.Length > MostRules)
        {
            bag.Add(EffectDiagnostics.TooManyRules(policy.Rules[MostRules].At, "5,000"));
        }

        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var linked in policy.Rules.Take(MostRules))
        {
            Rule? rule = null;
            var reads = policy.Definitions.Reads(() => rule = Bind(linked, rules.Count));
            if (linked.IsSealed)
            {
                ReportThawed(linked, reads);
            }

            if (rule is not null)
            {
                rules.Add(rule);
            }
        }

        return rules.ToImmutable();
    }

    /// <summary>Binds one rule by itself, for what is heard while it is bound.</summary>
    internal void Hear(LinkedRule rule) => Bind(rule, 0);

    /// <summary>What a sealed rule reads may not be redefined below the layer that seals it.</summary>
    private void ReportThawed(LinkedRule rule, HashSet<string> reads)
    {
        foreach (var key in reads.Order(StringComparer.Ordinal))
        {
            var all = policy.Definitions.Table.All(key);
            foreach (var redefinition in all.Where(d => d.Layer > rule.Layer.Index))
            {
                bag.Add(LayerDiagnostics.FrozenRedefined(redefinition.At, key, rule.Name, rule.At));
            }
        }
    }

    private Rule? Bind(LinkedRule linked, int index)
    {
        var source = linked.Layer.File.Source;
        var binder = PolicyLowering.Binder(policy, linked.Layer, bag);
        var scope = ScopeOf(linked);
        if (linked.Base is not null)
        {
            scope = scope with { Base = BaseCondition(linked.Base) };
        }

        var syntax = linked.Rule;
        CheckForm(linked, source);
        var when = syntax?.Condition is null ? null : binder.Condition(syntax.Condition, scope);
        var inner = when is null ? scope : scope.Knowing(KnownFacts.When(when));
        var effects = Effects(linked, binder, inner);
        var because = new TemplateBinder(binder).Bind(syntax?.Reason ?? ((OtherwiseSyntax)linked.Member).Reason, ReasonScope(linked, inner));
        if ((syntax?.Condition is not null && when is null) || effects is null)
        {
            return null;
        }

        return new Rule
        {
            Name = linked.Name,
            Block = linked.Block,
            Index = index,
            IsSealed = linked.IsSealed,
            IsOtherwise = syntax is null,
            From = syntax?.From?.Value,
            Until = syntax?.Until?.Value,
            On = Events(linked, source),
            When = when,
            Effects = effects.Value,
            Because = because,
            Policy = linked.Layer.Name,
            Overrides = linked.Overrides,
            Source = new SourceSpan(source.Path, linked.At.Start.Line, linked.At.Start.Column, linked.At.Span.Length),
        };
    }

    private Expression BaseCondition(LinkedRule parent)
    {
        var scope = ScopeOf(parent);
        if (parent.Base is not null)
        {
            scope = scope with { Base = BaseCondition(parent.Base) };
        }

        var binder = PolicyLowering.Binder(policy, parent.Layer, bag);
        return (parent.Rule?.Condition is { } condition ? binder.Condition(condition, scope) : null) ?? policy.Definitions.Factory.YesNo(true);
    }

    private static BindingScope ScopeOf(LinkedRule linked)
    {
        var scope = BlockRules.Scope(linked.Block);
        if (linked.Block == BlockKind.Cost && Amounts(linked) is { } basis)
        {
            return CostBases.Scope(basis, scope);
        }

        return linked.Block == BlockKind.Exceptions && NamesNode(linked) ? scope.With(FactScope.Node) : scope;
    }

    /// <summary>The basis of a rule's amounts, the narrowest where they differ.</summary>
    private static CostBasis? Amounts(LinkedRule linked)
    {
        var effects = linked.Rule?.Effects ?? ((OtherwiseSyntax)linked.Member).Effects;
        var bases = effects.Select(e => e switch
        {
            Syntax.Effects.AddEffect { Amount: Syntax.Effects.ValueAmount value } => CostBases.Of(value.Basis),
            Syntax.Effects.SubtractEffect { Amount: Syntax.Effects.ValueAmount value } => CostBases.Of(value.Basis),
            _ => CostBasis.Shipment,
        }).ToList();
        return bases.Count == 0 ? null : bases.Exists(b => b is CostBasis.Order or CostBasis.ExtraShipment) ? CostBasis.Order : bases.Min();
    }

    private static BindingScope ReasonScope(LinkedRule linked, BindingScope scope) => linked.Block switch
    {
        BlockKind.Exceptions => scope.With(FactScope.Node),
        _ => scope,
    };

    private static bool NamesNode(LinkedRule linked) => linked.Rule is { Events.IsEmpty: false } rule && rule.Events.All(e => BlockRules.NamesNode(e.Text));

    private void CheckForm(LinkedRule linked, SourceText source)
    {
        if (linked.Rule is not { } rule)
        {
            return;
        }

        if (rule.From is { } from && rule.Until is { } until && until.Value < from.Value)
        {
            bag.Add(EffectDiagnostics.UntilBeforeFrom(source.At(until.Span), rule.Name.Text));
        }

        if (linked.Block == BlockKind.Exceptions && rule.Events.IsEmpty)
        {
            bag.Add(EffectDiagnostics.MissingEvent(linked.At, rule.Name.Text));
        }
        else if (linked.Block != BlockKind.Exceptions && !rule.Events.IsEmpty)
        {
            bag.Add(EffectDiagnostics.EventOutsideExceptions(source.At(rule.Events[0].Span), BlockRules.Word(linked.Block)));
        }
    }

    private ImmutableArray<string> Events(LinkedRule linked, SourceText source)
    {
        if (linked.Rule is not { } rule || linked.Block != BlockKind.Exceptions)
        {
            return [];
        }

        var known = Vocabularies.EventKind;
        foreach (var name in rule.Events.Where(e => known.RankOf(e.Text) < 0))
        {
            bag.Add(TestDiagnostics.UnknownEvent(source.At(name.Span), name.Text, NearestName.Find(name.Text, known.Members)));
        }

        foreach (var name in rule.Events.Where(e => known.RankOf(e.Text) >= 0))
        {
            policy.Definitions.Recorder?.Refer(source, name, Symbols.Code(name.Text, known));
        }

        return [.. rule.Events.Select(e => e.Text).Where(e => known.RankOf(e) >= 0)];
    }

    private ImmutableArray<Effect>? Effects(LinkedRule linked, ExpressionBinder binder, BindingScope scope)
    {
        var source = linked.Layer.File.Source;
        var criteria = new CriteriaBinder(binder, source, bag);
        var effects = new EffectBinder(binder, criteria, source, bag);
        var written = linked.Rule?.Effects ?? ((OtherwiseSyntax)linked.Member).Effects;
        var bound = written.Select(e => effects.Bind(e, linked.Block, scope)).ToList();
        return bound.Contains(null) ? null : [.. bound!];
    }
}
