using DomRules.Engine.Interpretation;

namespace DomRules.Engine.Tests.Compilation;

/// <summary>How often generated conditions came to what, so that a property that never meets a case is noticed.</summary>
internal sealed class Tally
{
    private readonly int[] _counts = new int[4];

    public int Yes => _counts[(int)Truth.Yes];

    public int No => _counts[(int)Truth.No];

    public int Unknown => _counts[(int)Truth.Unknown];

    public int Faults => _counts[(int)Truth.Fault];

    public void Count(Truth truth) => _counts[(int)truth]++;

    public override string ToString() => $"{Yes} yes, {No} no, {Unknown} unknown, {Faults} faults";
}
