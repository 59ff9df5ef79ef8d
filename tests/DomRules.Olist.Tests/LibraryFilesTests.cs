using System.Globalization;
using DomRules.Olist.Reading;

namespace DomRules.Olist.Tests;

public sealed class LibraryFilesTests
{
    [Fact]
    public void From_TheCommittedSample_GivesTheCommittedFilesByteForByte()
    {
        foreach (var (name, text) in LibraryFiles.From(OlistFiles.ReadFrom(Path.Combine(BrazilSample.Library, "data"))))
        {
            (text == File.ReadAllText(Path.Combine(BrazilSample.Library, name)))
                .ShouldBeTrue($"{name} is not what the sample gives; run rule-libraries/DomRules.Olist and look at the difference");
        }
    }

    [Fact]
    public void From_AnotherCultureOfTheMachine_GivesTheSameText()
    {
        var sample = OlistFiles.ReadFrom(Path.Combine(BrazilSample.Library, "data"));
        var here = CultureInfo.CurrentCulture;
        try
        {
            var brazilian = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            brazilian.NumberFormat.NumberDecimalSeparator = ",";
            brazilian.NumberFormat.NegativeSign = "−";
            CultureInfo.CurrentCulture = brazilian;
            LibraryFiles.From(sample)["network.json"].ShouldBe(File.ReadAllText(Path.Combine(BrazilSample.Library, "network.json")));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }
}
