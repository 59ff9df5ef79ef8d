namespace DomRules.Formats.Graphs;

/// <summary>Colours of boxes; light enough for dark text on them.</summary>
internal static class DrawnColours
{
    internal static string Fill(DrawnKind kind) => kind switch
    {
        DrawnKind.Fact => "#e3f2fd",
        DrawnKind.Condition => "#fff8e1",
        DrawnKind.Rule => "#e8f5e9",
        DrawnKind.Choice => "#f3e5f5",
        _ => "#eceff1",
    };
}
