namespace Reqnroll;

/// <summary>Marks a class that holds step definitions, hooks or step argument transformations.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class BindingAttribute : Attribute
{
}
