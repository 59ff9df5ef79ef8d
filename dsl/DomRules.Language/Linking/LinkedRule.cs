using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;
using DomRules.Model.Graph;

using DomRules.Language.Declarations;

namespace DomRules.Language.Linking;

/// <summary>A rule in force.</summary>
/// <param name="Name">Its name; <c>otherwise</c> rules without one get one.</param>
/// <param name="Block">Its block.</param>
/// <param name="Layer">The layer that states it (the overriding one).</param>
/// <param name="Member">Rule or otherwise.</param>
/// <param name="Base">The rule it overrides; null: none.</param>
internal sealed record LinkedRule(string Name, BlockKind Block, Layer Layer, MemberSyntax Member, LinkedRule? Base)
{
    internal RuleSyntax? Rule => Member as RuleSyntax;

    /// <summary>A rule and those that override it are one.</summary>
    internal Symbol Symbol => Base?.Symbol ?? new Symbol(SymbolKind.Rule, Name, Layer.File.Source.Path);

    internal bool IsSealed => Rule?.IsSealed ?? false;

    internal Location At => Layer.File.Source.At(Rule is { } rule ? rule.Name.Span : new TextSpan(Member.Span.Start, "otherwise".Length));

    /// <summary>Policies that stated it before, root first.</summary>
    internal ImmutableArray<string> Overrides => Base is null ? [] : Base.Overrides.Add(Base.Layer.Name);
}
