using DomRules.Engine.Interpretation;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A decision table: the first row whose cells all hold.</summary>
internal sealed class TableCode((Code When, Code Then)[] rows) : Code
{
    internal override Value Evaluate()
    {
        foreach (var (when, then) in rows)
        {
            switch (when.Test())
            {
                case Truth.Yes:
                    return then.Evaluate();
                case Truth.Fault:
                    return when.Evaluate();
            }
        }

        return Value.Unknown;
    }
}
