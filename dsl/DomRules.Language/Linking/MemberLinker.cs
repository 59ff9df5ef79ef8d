using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using BlockKind = DomRules.Model.Graph.BlockKind;

using DomRules.Language.Declarations;

namespace DomRules.Language.Linking;

/// <summary>Joins the blocks of layers: who overrides, disables and replaces what.</summary>
internal sealed class MemberLinker(DiagnosticBag bag, OccurrenceRecorder? recorder = null)
{
    private readonly List<LinkedRule> _rules = [];
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);
    private readonly List<LinkedRule> _otherwise = [];
    private readonly List<DisabledRule> _disabled = [];
    private readonly Dictionary<(Type, BlockKind), LinkedMember> _lists = [];
    private ImmutableArray<LinkedMember> _steps = [];

    internal ImmutableArray<LinkedMember> Steps => _steps;

    internal ImmutableArray<LinkedMember> Lists => [.. _lists.Values];

    internal ImmutableArray<DisabledRule> Disabled => [.. _disabled.OrderBy(d => d.Name, StringComparer.Ordinal)];

    internal void Add(Layer layer)
    {
        var steps = ImmutableArray.CreateBuilder<LinkedMember>();
        foreach (var block in layer.Files.SelectMany(f => f.Syntax.Declarations.OfType<BlockDeclaration>().Where(_ => f == layer.File)))
        {
            var kind = (BlockKind)(int)block.Kind;
            foreach (var member in block.Members)
            {
                Add(member, kind, layer, steps);
            }
        }

        _steps = steps.Count > 0 ? steps.ToImmutable() : _steps;
    }

    /// <summary>Rules by block: sealed ones first, in the order of the layers that seal them; then the child's before the parent's; otherwise last.</summary>
    internal ImmutableArray<LinkedRule> Rules() =>
    [
        .. Enum.GetValues<BlockKind>().SelectMany(block => _rules.Where(r => r.Block == block && r.IsSealed).OrderBy(r => r.Layer.Index)
            .Concat(_rules.Where(r => r.Block == block && !r.IsSealed).GroupBy(Origin).OrderByDescending(g => g.Key).SelectMany(g => g))
            .Concat(_otherwise.Where(r => r.Block == block))),
    ];

    /// <summary>An overriding rule keeps the place of the rule that it overrides.</summary>
    private static int Origin(LinkedRule rule) => rule.Base is { } parent ? Origin(parent) : rule.Layer.Index;

    private void Add(MemberSyntax member, BlockKind block, Layer layer, ImmutableArray<LinkedMember>.Builder steps)
    {
        switch (member)
        {
            case RuleSyntax rule:
                AddRule(rule, block, layer);
                break;
            case DisableSyntax disable:
                Disable(disable, layer);
                break;
            case OtherwiseSyntax otherwise:
                AddOtherwise(otherwise, block, layer);
                break;
            case StepSyntax step:
                AddStep(step, block, layer, steps);
                break;
            default:
                AddList(member, block, layer);
                break;
        }
    }

    private void AddRule(RuleSyntax rule, BlockKind block, Layer layer)
    {
        var at = layer.File.Source.At(rule.Name.Span);
        var known = _placeOf.GetValueOrDefault(rule.Name.Text, -1);
        if (rule.IsOverride)
        {
            Override(rule, block, layer, known);
        }
        else if (known >= 0)
        {
            bag.Add(_rules[known].Layer == layer
                ? NameDiagnostics.DuplicateRule(at, rule.Name.Text, _rules[known].At)
                : LayerDiagnostics.RuleHidesParents(at, rule.Name.Text, _rules[known].At));
        }
        else
        {
            _placeOf.Add(rule.Name.Text, _rules.Count);
            _rules.Add(new LinkedRule(rule.Name.Text, block, layer, rule, null));
            recorder?.Add(layer.File.Source, rule.Name, _rules[^1].Symbol, OccurrenceRole.Declares);
        }
    }

    private void Override(RuleSyntax rule, BlockKind block, Layer layer, int known)
    {
        var at = layer.File.Source.At(rule.Name.Span);
        Note(rule.Name, layer, known, OccurrenceRole.Overrides);
        if (known < 0 || _rules[known].Layer == layer)
        {
            var parents = _rules.Where(r => r.Layer != layer).Select(r => r.Name);
            bag.Add(LayerDiagnostics.NothingToOverride(at, rule.Name.Text, NearestName.Find(rule.Name.Text, parents)));
        }
        else if (_rules[known].IsSealed)
        {
            bag.Add(LayerDiagnostics.SealedOverridden(at, rule.Name.Text, _rules[known].At));
        }
        else if (_rules[known].Block != block)
        {
            bag.Add(LayerDiagnostics.OverrideInOtherBlock(at, rule.Name.Text, BlockRules.Word(_rules[known].Block)));
        }
        else
        {
            _rules[known] = new LinkedRule(rule.Name.Text, block, layer, rule, _rules[known]);
        }
    }

    private void Note(Syntax.NameSyntax name, Layer layer, int known, OccurrenceRole role)
    {
        if (known >= 0)
        {
            recorder?.Add(layer.File.Source, name, _rules[known].Symbol, role);
        }
    }

    private void Disable(DisableSyntax disable, Layer layer)
    {
        var at = layer.File.Source.At(disable.Rule.Span);
        var known = _placeOf.GetValueOrDefault(disable.Rule.Text, -1);
        Note(disable.Rule, layer, known, OccurrenceRole.Disables);
        if (known < 0 || _rules[known].Layer == layer)
        {
            bag.Add(NameDiagnostics.UnknownRule(at, disable.Rule.Text, NearestName.Find(disable.Rule.Text, _rules.Select(r => r.Name))));
        }
        else if (_rules[known].IsSealed)
        {
            bag.Add(LayerDiagnostics.SealedDisabled(at, disable.Rule.Text, _rules[known].At));
        }
        else
        {
            Remove(known);
            var position = layer.File.Source.PositionOf(disable.Span.Start);
            var reason = string.Concat(disable.Reason.Parts.OfType<ReasonText>().Select(p => p.Value));
            _disabled.Add(new DisabledRule(disable.Rule.Text, layer.Name, reason, new SourceSpan(layer.File.Source.Path, position.Line, position.Column, disable.Span.Length)));
        }
    }

    private void Remove(int place)
    {
        _placeOf.Remove(_rules[place].Name);
        _rules.RemoveAt(place);
        for (var i = place; i < _rules.Count; i++)
        {
            _placeOf[_rules[i].Name] = i;
        }
    }

    /// <summary>A child's otherwise replaces the parent's for the same kind of effect.</summary>
    private void AddOtherwise(OtherwiseSyntax otherwise, BlockKind block, Layer layer)
    {
        var kind = otherwise.Effects.IsEmpty ? null : Kind(otherwise.Effects[0], block);
        var replaced = _otherwise.FindIndex(r => r.Block == block && ((OtherwiseSyntax)r.Member).Effects is { IsEmpty: false } effects && Kind(effects[0], block) == kind);
        var name = otherwise.Name?.Text ?? Unnamed(block);
        var linked = new LinkedRule(name, block, layer, otherwise, null);
        if (otherwise.Name is { } stated)
        {
            recorder?.Add(layer.File.Source, stated, linked.Symbol, OccurrenceRole.Declares);
        }

        if (replaced < 0)
        {
            _otherwise.Add(linked);
            return;
        }

        if (_otherwise[replaced].Layer != layer)
        {
            bag.Add(LintDiagnostics.HidesParentsOtherwise(linked.At, _otherwise[replaced].At));
        }

        _otherwise[replaced] = linked with { Name = otherwise.Name?.Text ?? _otherwise[replaced].Name };
    }

    /// <summary>In exceptions and returns all effects are one kind: what is done.</summary>
    private static string Kind(EffectSyntax effect, BlockKind block) => block is BlockKind.Exceptions or BlockKind.Returns ? "" : effect.GetType().Name;

    private string Unnamed(BlockKind block)
    {
        var before = _otherwise.Count(r => r.Name.StartsWith("otherwise", StringComparison.Ordinal));
        return before == 0 ? "otherwise" : FormattableString.Invariant($"otherwise_{BlockRules.Word(block)}_{before + 1}");
    }

    private void AddStep(StepSyntax step, BlockKind block, Layer layer, ImmutableArray<LinkedMember>.Builder steps)
    {
        var at = layer.File.Source.At(step.Name.Span);
        if (block != BlockKind.Sourcing)
        {
            bag.Add(EffectDiagnostics.MemberOutOfPlace(at, "step", BlockRules.Word(block), "sourcing"));
        }
        else if (steps.FirstOrDefault(s => ((StepSyntax)s.Syntax).Name.Text == step.Name.Text) is { } first)
        {
            bag.Add(NameDiagnostics.DuplicateStep(at, step.Name.Text, layer.File.Source.At(((StepSyntax)first.Syntax).Name.Span)));
        }
        else
        {
            steps.Add(new LinkedMember(step, block, layer));
            recorder?.Add(layer.File.Source, step.Name, steps[^1].Step, OccurrenceRole.Declares);
        }
    }

    private void AddList(MemberSyntax member, BlockKind block, Layer layer)
    {
        var (word, home) = member switch
        {
            RankBySyntax => ("rank by", BlockKind.Sourcing),
            RankServicesSyntax => ("rank services by", BlockKind.Carrier),
            _ => ("serve orders by", BlockKind.Allocation),
        };
        if (block != home)
        {
            bag.Add(EffectDiagnostics.MemberOutOfPlace(layer.File.Source.At(new TextSpan(member.Span.Start, word.Length)), word, BlockRules.Word(block), BlockRules.Word(home)));
            return;
        }

        _lists[(member.GetType(), block)] = new LinkedMember(member, block, layer);
    }
}
