using DomRules.Engine.Interpretation;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>The first operand where known, else the second.</summary>
internal sealed class OrElseCode(Code first, Code second) : Code
{
    internal override Value Evaluate() => first.Evaluate() is var value && value is UnknownValue ? second.Evaluate() : value;

    internal override Truth Test() => first.Test() is var truth && truth == Truth.Unknown ? second.Test() : truth;

    internal override Truth Number(out decimal number) => first.Number(out number) is var known && known == Truth.Unknown ? second.Number(out number) : known;
}
