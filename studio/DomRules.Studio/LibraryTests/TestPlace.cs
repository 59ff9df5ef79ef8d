using System.Globalization;

namespace DomRules.Studio.LibraryTests;

/// <summary>Where a test stands.</summary>
/// <param name="Draft">Id of the draft.</param>
/// <param name="File">Its file.</param>
/// <param name="Line">Its line.</param>
internal sealed record TestPlace(string Draft, string File, int Line)
{
    /// <summary>The editor there, with the tests running below.</summary>
    internal string Address =>
        $"/drafts/{Uri.EscapeDataString(Draft)}?file={Uri.EscapeDataString(File)}&line={Line.ToString(CultureInfo.InvariantCulture)}&panel=rule&dock=tests";
}
