using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Model.Graph;

using DomRules.Language.Declarations;

namespace DomRules.Language.Linking;

/// <summary>A member of a block, and the layer that states it.</summary>
internal sealed record LinkedMember(MemberSyntax Syntax, BlockKind Block, Layer Layer)
{
    /// <summary>What a step is called as a symbol.</summary>
    internal Symbol Step => new(SymbolKind.Step, ((StepSyntax)Syntax).Name.Text, Layer.File.Source.Path);
}
