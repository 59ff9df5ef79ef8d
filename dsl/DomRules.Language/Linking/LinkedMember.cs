using DomRules.Language.Syntax.Rules;
using DomRules.Model.Graph;

using DomRules.Language.Declarations;

namespace DomRules.Language.Linking;

/// <summary>A member of a block, and the layer that states it.</summary>
internal sealed record LinkedMember(MemberSyntax Syntax, BlockKind Block, Layer Layer);
