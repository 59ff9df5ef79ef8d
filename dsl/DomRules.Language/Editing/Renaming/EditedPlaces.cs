namespace DomRules.Language.Editing.Renaming;

/// <summary>Where places of a file are after its edits.</summary>
internal sealed class EditedPlaces(FileEdits edits)
{
    private readonly (int Start, int Shift)[] _shifts = Shifts(edits);

    internal int Of(int offset)
    {
        var (low, high) = (0, _shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _shifts[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return offset + (low == 0 ? 0 : _shifts[low - 1].Shift);
    }

    private static (int Start, int Shift)[] Shifts(FileEdits edits)
    {
        var shift = 0;
        return [.. edits.Edits.Select(e => (e.Span.Start, shift += e.Replacement.Length - e.Span.Length))];
    }
}
