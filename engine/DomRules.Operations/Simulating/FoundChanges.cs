using System.Buffers;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Simulating;

/// <summary>What a slice found to come out otherwise, on its way to the shelf.</summary>
/// <param name="keepsInputs">Whether what was decided on is kept beside it.</param>
internal sealed class FoundChanges(bool keepsInputs)
{
    private readonly ArrayBufferWriter<byte> _rows = new();
    private readonly ArrayBufferWriter<byte> _inputs = new();
    private int _many;

    /// <summary>Counts a decision, and notes it where it comes out otherwise.</summary>
    /// <param name="one">The decision.</param>
    /// <param name="totals">What is counted on.</param>
    /// <param name="inputs">What it was decided on; null: its decision has it.</param>
    internal void Count(SimulatedDecision one, SimulationTotals totals, byte[]? inputs)
    {
        if (one.IsOutside)
        {
            return;
        }

        if (one.Change is not { } change)
        {
            totals.PassOver(isUnreadable: !one.IsErased);
            return;
        }

        totals.Add(change, one.IsReproduced);
        if (!change.Changed.IsEmpty)
        {
            Line(_rows, CanonicalJson.Write(change.Write()));
            Line(_inputs, inputs ?? []);
            _many++;
        }
    }

    /// <summary>Puts it on the shelf; null: there is nothing.</summary>
    internal async ValueTask<SimulationPage?> KeepAsync(SimulationShelf shelf, CancellationToken cancel) => _many == 0 ? null : new SimulationPage(
        await shelf.PutAsync(_rows.WrittenSpan.ToArray(), cancel).ConfigureAwait(false),
        _many,
        keepsInputs ? await shelf.PutAsync(_inputs.WrittenSpan.ToArray(), cancel).ConfigureAwait(false) : null);

    private static void Line(ArrayBufferWriter<byte> to, byte[] line)
    {
        to.Write(line);
        to.Write("\n"u8);
    }
}
