using DomRules.Store.Tests.Host;

// The test assembly is a program too: tests start it as the process that they kill.
return args switch
{
    ["append", var store, var seed] => await AppendLoop.Run(store, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)),
    ["drafts", var store, var seed] => await DraftLoop.Run(store, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)),
    ["fixture", var file] => await FixtureFile.Write(file),
    ["search", var file, var decisions] => await SearchTimes.Run(file, int.Parse(decisions, System.Globalization.CultureInfo.InvariantCulture)),
    ["times", var folder] => await AppendTimes.Run(folder),
    _ => 2,
};
